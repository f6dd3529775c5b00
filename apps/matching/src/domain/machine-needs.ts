import type { Machine, Process, ProductCategory } from '@tianfu/contracts';

/**
 * Machines useful for a process: any one of them does. Dyeing, washing, printing by screen, pleating and
 * packing use plant that the vocabulary of machines does not name, so they ask for nothing here.
 */
const FOR_PROCESS: Readonly<Partial<Record<Process, readonly Machine[]>>> = {
  cutting: ['auto-cutter', 'laser-cutter'],
  sewing: ['lockstitch'],
  overlocking: ['overlock'],
  flatlocking: ['flatlock'],
  embroidery: ['embroidery'],
  printing: ['heat-press'],
  quilting: ['lockstitch'],
  'down-filling': ['down-filler'],
  'laser-cutting': ['laser-cutter'],
  finishing: ['buttonhole', 'bartack'],
  ironing: ['steam-press', 'heat-press'],
};

/** Machines a category can hardly be made well without, whatever the order's processes say. */
const FOR_CATEGORY: Readonly<Partial<Record<ProductCategory, readonly Machine[]>>> = {
  't-shirt': ['flatlock'],
  shirt: ['buttonhole'],
  blouse: ['buttonhole'],
  jeans: ['bartack'],
  trousers: ['bartack'],
  hoodie: ['flatlock'],
  knitwear: ['flat-knitting'],
  jacket: ['buttonhole'],
  coat: ['buttonhole'],
  'down-jacket': ['down-filler'],
  suit: ['buttonhole'],
  sportswear: ['flatlock'],
  underwear: ['flatlock'],
  swimwear: ['flatlock'],
};

/** One need of an order: any machine of the group covers it. */
export type MachineGroup = readonly Machine[];

/** The needs of an order for machines, each once. */
export function machineGroupsFor(category: string, processes: readonly string[]): readonly MachineGroup[] {
  const forProcess: Readonly<Partial<Record<string, MachineGroup>>> = FOR_PROCESS;
  const forCategory: Readonly<Partial<Record<string, MachineGroup>>> = FOR_CATEGORY;
  const groups = new Map<string, MachineGroup>();
  for (const group of [...processes.map((process) => forProcess[process]), forCategory[category]]) {
    if (group !== undefined) groups.set(group.join(), group);
  }
  return [...groups.values()];
}
