/** Drawn icons under Fluent's names: its icon font lives on another host. */
import { registerIcons, setIconOptions } from '@fluentui/react';

const paths: Readonly<Record<string, string>> = {
  Add: 'M8 2v12M2 8h12',
  Cancel: 'M3 3l10 10M13 3L3 13',
  Clear: 'M4 4l8 8M12 4l-8 8',
  CheckMark: 'M2.5 8.5l3.5 3.5 7.5-8',
  ChevronDown: 'M3 6l5 5 5-5',
  ChevronUp: 'M3 11l5-5 5 5',
  ChevronRight: 'M6 3l5 5-5 5',
  CircleRing: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13',
  StatusCircleCheckmark: 'M4.5 8.2l2.4 2.4 4.6-5',
  Columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  Contact: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2.5 14c0-4.5 11-4.5 11 0',
  Copy: 'M5 5V2h9v9h-3M2 5h9v9H2z',
  Delete: 'M3 4h10M6 4V2h4v2M4 4l1 10h6l1-10M7 7v4M9 7v4',
  Download: 'M8 2v9M4 7l4 4 4-4M2 14h12',
  Edit: 'M2 14l1-4 8-8 3 3-8 8zM9.5 3.5l3 3',
  ErrorBadge: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5.5 5.5l5 5M10.5 5.5l-5 5',
  Blocked2: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M3.5 3.5l9 9',
  Completed: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M5 8l2 2 4-4.5',
  Feedback: 'M2 3h12v8H8l-3 3v-3H2z',
  Filter: 'M2 3h12l-4.5 5.5V13l-3-1.5v-3z',
  GroupedDescending: 'M3 6l5 5 5-5',
  Help: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M6 6.5c0-3 4-3 4 0 0 1.5-2 1.5-2 3M8 11.5v.5',
  Info: 'M8 7.5v4M8 4.5v.5M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13',
  Key: 'M6 10.5a3 3 0 1 0-.1 0M8 8l6-6M11 5l2 2',
  Link: 'M7 9l4-4M6 6L3.5 8.5a2.5 2.5 0 0 0 4 4L10 10M10 10l2.5-2.5a2.5 2.5 0 0 0-4-4L6 6',
  More: 'M3 8h.1M8 8h.1M13 8h.1',
  Process: 'M13 6A5.5 5.5 0 1 0 13.5 9M13 2v4H9',
  Refresh: 'M13 6A5.5 5.5 0 1 0 13.5 9M13 2v4H9',
  Save: 'M2 2h9l3 3v9H2zM4.5 2v4h6V2M4.5 14V9.5h7V14',
  Search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10M11 11l4 4',
  Settings:
    'M8 5.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5M8 1v2.5M8 12.5V15M1 8h2.5M12.5 8H15M3 3l1.800 1.800M11.200 11.200L13 13M13 3l-1.800 1.800M4.800 11.200L3 13',
  Shield: 'M8 1l6 2v5c0 4-3 6-6 7-3-1-6-3-6-7V3z',
  SortDown: 'M8 2v12M4 10l4 4 4-4',
  SortUp: 'M8 14V2M4 6l4-4 4 4',
  TestBeaker: 'M5 2h6M6 2v5l-4 7h12l-4-7V2',
  Undo: 'M3 3v4h4M3 7c3-5 11-3 10 4',
  Upload: 'M8 11V2M4 6l4-4 4 4M2 14h12',
  Warning: 'M8 2l7 12H1zM8 6.5v4M8 12v.5',
};

export function registerOurIcons(): void {
  setIconOptions({ disableWarnings: true });
  const drawn = (path: string) => (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={path} />
    </svg>
  );
  const icons = Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, drawn(path)]));
  registerIcons({
    style: { display: 'inline-flex', alignItems: 'center', justifyContent: 'center', speak: 'none' },
    icons: {
      ...icons,
      CircleShapeSolid: (
        <svg viewBox="0 0 16 16" width="1em" height="1em" fill="currentColor" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="7.5" />
        </svg>
      ),
    },
  });
}
