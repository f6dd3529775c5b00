/** Indigo-dyed cloth on cotton. The one source of colour: antd's tokens and our own CSS both come from here. */
export interface Palette {
  /** The page behind everything. */
  ground: string;
  surface: string;
  /** Wells, table heads, the rail. */
  sunken: string;
  line: string;
  ink: string;
  inkSoft: string;
  indigo: string;
  indigoText: string;
  indigoSoft: string;
  /** Money and deadlines only. */
  cinnabar: string;
  cinnabarSoft: string;
  /** Done. */
  jade: string;
  jadeSoft: string;
  /** At risk. */
  amber: string;
  amberSoft: string;
  onIndigo: string;
}

export type Scheme = 'light' | 'dark';

// Text pairs keep 4.5:1 on ground, surface and their own soft background; axe checks it in the journeys.
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    ground: '#faf7f1',
    surface: '#fffefb',
    sunken: '#f3eee4',
    line: '#ddd4c4',
    ink: '#1d2130',
    inkSoft: '#575c6c',
    indigo: '#27408b',
    indigoText: '#27408b',
    indigoSoft: '#e7ebf6',
    cinnabar: '#ad3420',
    cinnabarSoft: '#faeae5',
    jade: '#17664b',
    jadeSoft: '#e1f1e9',
    amber: '#7f5000',
    amberSoft: '#faefd9',
    onIndigo: '#ffffff',
  },
  dark: {
    ground: '#13151c',
    surface: '#1b1e28',
    sunken: '#232735',
    line: '#3a4051',
    ink: '#edeae3',
    inkSoft: '#adb1be',
    indigo: '#4a66c4',
    indigoText: '#a5b8f7',
    indigoSoft: '#252f52',
    cinnabar: '#f0937f',
    cinnabarSoft: '#43251f',
    jade: '#74cfa9',
    jadeSoft: '#173529',
    amber: '#e6b960',
    amberSoft: '#3b2e14',
    onIndigo: '#ffffff',
  },
};

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Hands the palette to our own CSS as `--tf-*`. */
export function paint(root: HTMLElement, scheme: Scheme, largeType: boolean): void {
  for (const [name, colour] of Object.entries(PALETTES[scheme])) {
    root.style.setProperty(`--tf-${kebab(name)}`, String(colour));
  }
  root.style.colorScheme = scheme;
  root.dataset.scheme = scheme;
  root.dataset.type = largeType ? 'large' : 'normal';
}
