/** Line icons. They only ever accompany words, so that they are hidden from those who listen. */
const shapes = {
  traffic: 'M3 7h13m0 0-4-4m4 4-4 4M21 17H8m0 0 4-4m-4 4 4 4',
  accounts: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-8 8c.6-3.6 4-5 8-5s7.4 1.4 8 5',
  mail: 'M3 6h18v12H3V6Zm0 1 9 6.5L21 7',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  faults: 'M13 3 5 14h6l-1 7 8-11h-6l1-7Z',
  state:
    'M12 4c4.4 0 8 1.3 8 3s-3.6 3-8 3-8-1.3-8-3 3.6-3 8-3Zm8 3v10c0 1.7-3.6 3-8 3s-8-1.3-8-3V7m16 5c0 1.7-3.6 3-8 3s-8-1.3-8-3',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-1.5L20 20',
  close: 'M6 6l12 12M18 6 6 18',
  back: 'M15 5l-7 7 7 7',
  copy: 'M9 9h11v11H9V9Zm-4 6H4V4h11v1',
  check: 'M4 12.5 9.5 18 20 7',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-13v2m0 14v2M3 12h2m14 0h2M5.6 5.6 7 7m10 10 1.4 1.4M18.4 5.6 17 7M7 17l-1.4 1.4',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  system: 'M3 5h18v11H3V5Zm6 15h6m-3-4v4',
  globe:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-9-9h18M12 3c2.5 2.5 3.5 5.5 3.5 9s-1 6.5-3.5 9c-2.5-2.5-3.5-5.5-3.5-9s1-6.5 3.5-9Z',
  down: 'M6 9l6 6 6-6',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4m0 3v.1',
  play: 'M7 5v14l12-7L7 5Z',
  pause: 'M8 5v14m8-14v14',
  plus: 'M12 5v14M5 12h14',
  trash: 'M4 7h16M9 7V4h6v3m-8 0 1 13h8l1-13',
  open: 'M13 4h7v7m0-7-9 9M10 5H4v15h15v-6',
  keys: 'M3 6h18v12H3V6Zm4 4h.1m3.9 0h.1m3.9 0h.1M8 14h8',
} as const

export type IconName = keyof typeof shapes

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  )
}
