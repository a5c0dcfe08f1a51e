/** Line icons on a 16 px grid, drawn here; they inherit the text colour and are never the only carrier of meaning. */
const paths = {
  check: 'M3 8.5 6.5 12 13 4.5',
  cross: 'M4 4l8 8M12 4l-8 8',
  question: 'M5.5 6.2a2.6 2.6 0 1 1 3.7 2.3c-.8.4-1.2.9-1.2 1.7M8 12.8v.1',
  dash: 'M4 8h8',
  copy: 'M5.5 5.5v-2a1 1 0 0 1 1-1h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-2M3.5 5.5h6a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-6a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1Z',
  pencil: 'M10.5 3 13 5.5 6 12.5l-3 .5.5-3L10.5 3Z',
  more: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
  down: 'M4 6.5 8 10.5l4-4',
  right: 'M6.5 4 10.5 8l-4 4',
  left: 'M9.5 4 5.5 8l4 4',
  arrow: 'M3 8h10M9 4l4 4-4 4',
  plus: 'M8 3.5v9M3.5 8h9',
  file: 'M4 2.5h5l3.5 3.5v7a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V3a.5.5 0 0 1 .5-.5ZM9 2.5V6h3.5',
  warning: 'M8 2.5 14 13H2L8 2.5ZM8 6.5v3M8 11.2v.1',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.5V11M8 5.2v.1',
  target: 'M8 13A5 5 0 1 0 8 3a5 5 0 0 0 0 10ZM8 1.5v3M8 11.5v3M1.5 8h3M11.5 8h3',
  open: 'M6.5 3.5h-3v9h9v-3M9 2.5h4.5V7M13 3 7.5 8.5',
  calendar: 'M3 4h10v9H3V4ZM3 7h10M5.5 2.5V5M10.5 2.5V5',
  lock: 'M4.5 7.5h7v5h-7v-5ZM6 7.5V5.5a2 2 0 0 1 4 0v2',
  clock: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 5v3.2L10 10',
} as const;
export type IconName = keyof typeof paths;

export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <path d={paths[name]} />
    </svg>
  );
}

/** The product's mark: two links that hold each other, the right one over the left one above and under it below. */
export function Mark({ size = 24 }: { size?: number }) {
  return (
    <svg class="mark" viewBox="0 0 48 48" width={size} height={size} fill="none" aria-hidden="true">
      <mask id="mark-left" maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
        <path fill="#fff" d="M0 0h48v48H0z" />
        <path stroke="#000" stroke-width="8.5" d="M19.5 24a11.5 11.5 0 0 1 23 0" />
      </mask>
      <mask id="mark-right" maskUnits="userSpaceOnUse" x="0" y="0" width="48" height="48">
        <path fill="#fff" d="M0 0h48v48H0z" />
        <path stroke="#000" stroke-width="8.5" d="M28.5 24a11.5 11.5 0 0 1-23 0" />
      </mask>
      <circle class="mark-idp" cx="17" cy="24" r="11.5" stroke-width="5.5" mask="url(#mark-left)" />
      <circle class="mark-sp" cx="31" cy="24" r="11.5" stroke-width="5.5" mask="url(#mark-right)" />
    </svg>
  );
}
