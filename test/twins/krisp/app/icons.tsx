// Drawn here, on a grid of 20.

const paths = {
  copy: 'M7 7V3h10v10h-4M3 7h10v10H3Z',
  check: 'm4 10.5 4 4 8-9',
  close: 'm5 5 10 10M15 5 5 15',
  forward: 'm8 5 5 5-5 5',
  overview: 'M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5',
  members: 'M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM3 16c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M13 9a2 2 0 1 0 0-4M14 12c2 .3 3 2 3 4',
  settings: 'M3 6h8m4 0h2M3 14h2m4 0h8M13 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM7 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  security: 'M10 3 4 5.500v4c0 3.500 2.500 6.300 6 7.500 3.500-1.200 6-4 6-7.500v-4Z',
  wave: 'M3 10h1.500M7 6.500v7M10 3.500v13M13 6.500v7M15.500 10H17',
};

export type IconName = keyof typeof paths;

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.6"
    strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
