/** Layout of our own, under class names that are numbered at run time like Fluent's. */
import { mergeStyleSets } from '@fluentui/react';

const line = '1px solid var(--line)';

export const css = mergeStyleSets({
  page: { display: 'flex', flexDirection: 'column', height: '100%' },
  bar: { flex: 'none', borderBottom: line, paddingInline: 8 },
  scroll: { flex: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden', padding: '16px 24px 32px', boxSizing: 'border-box' },
  footer: { flex: 'none', display: 'flex', gap: 8, padding: '12px 24px', borderTop: line },
  form: { display: 'flex', flexDirection: 'column', gap: 16, maxWidth: 640 },
  section: { display: 'flex', flexDirection: 'column', gap: 4 },
  labelRow: { display: 'flex', alignItems: 'center', gap: 4 },
  help: { color: 'var(--quiet)', margin: '0 0 4px' },
  intro: { color: 'var(--quiet)', margin: '0 0 16px', maxWidth: 760 },
  heading: { fontSize: 18, fontWeight: 600, margin: '0 0 8px' },
  subheading: { fontSize: 14, fontWeight: 600, margin: '20px 0 8px' },
  copy: { display: 'flex', alignItems: 'end', gap: 4, '& > :first-child': { flex: 1, minWidth: 0 } },
  pairs: { display: 'grid', gridTemplateColumns: 'minmax(120px, 260px) minmax(0, 1fr)', columnGap: 16, rowGap: 8, alignItems: 'center' },
  pairLabel: { color: 'var(--quiet)' },
  pairValue: { overflowWrap: 'anywhere', minWidth: 0 },
  quiet: { color: 'var(--quiet)' },
  problem: { color: '#a4262c', '.fxs-mode-dark &': { color: '#f1707b' } },
  card: {
    display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', gap: 12, maxWidth: 900, padding: 16, marginBottom: 16,
    border: line, borderRadius: 4, background: 'var(--raised)', boxShadow: '0 1px 3px #0002',
  },
  badge: {
    width: 28, height: 28, borderRadius: '50%', background: 'var(--accent)', color: 'var(--ground)', display: 'grid',
    placeItems: 'center', fontWeight: 600,
  },
  cardHead: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 8, minHeight: 32, marginBottom: 8 },
  cardTitle: { fontSize: 15, fontWeight: 600, margin: 0 },
  rule: { border: 0, borderTop: line, margin: '14px 0' },
  tiles: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))', gap: 16, maxWidth: 1100 },
  tile: {
    display: 'flex', flexDirection: 'column', gap: 6, padding: 16, border: line, borderRadius: 4, background: 'var(--raised)',
    cursor: 'pointer', textAlign: 'start', font: 'inherit', color: 'inherit', minHeight: 92,
    ':hover': { background: 'var(--hover)', borderColor: 'var(--accent)' },
  },
  tileTitle: { fontSize: 14, fontWeight: 600 },
  logo: {
    width: 32, height: 32, borderRadius: 4, display: 'grid', placeItems: 'center', background: 'var(--accent)', color: 'var(--ground)', fontWeight: 600,
  },
  toolbar: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', marginBottom: 12 },
  pill: {
    border: line, borderRadius: 16, padding: '3px 12px', background: 'var(--hover)', font: 'inherit', color: 'inherit', cursor: 'pointer',
  },
  list: { position: 'relative', overflowY: 'auto', minHeight: 120, border: line },
  listPage: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 190px', gap: 24, flex: 1, minHeight: 0 },
  person: { display: 'flex', alignItems: 'center', gap: 12 },
  blocks: { display: 'flex', flexDirection: 'column', gap: 20, maxWidth: 420 },
  block: { borderInlineStart: '3px solid var(--accent)', paddingInlineStart: 12 },
  blockTitle: { fontWeight: 600, marginBottom: 4 },
  clickableRow: { cursor: 'pointer' },
  message: { marginBottom: 12, maxWidth: 900 },
});
