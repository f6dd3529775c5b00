import {
  CERTIFICATE_LEVELS,
  FABRICS,
  MACHINES,
  MODES,
  PROCESSES,
  PRODUCT_CATEGORIES,
  type CertificateLevel,
  type Fabric,
  type Machine,
  type Mode,
  type Process,
  type ProductCategory,
} from '@tianfu/sdk';
import type { Language } from '../session/preferences.js';

type Names = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const EVERYTHING: Names = {
  ...MACHINES,
  ...MODES,
  ...PROCESSES,
  ...FABRICS,
  ...PRODUCT_CATEGORIES,
  ...CERTIFICATE_LEVELS,
};

const nameIn =
  (names: Names, language: Language) =>
  (code: string): string =>
    names[code]?.[language] ?? code;

/** The trade's codes in the reader's language; a code nobody knows is shown as it is. */
export interface Vocabulary {
  readonly category: (code: ProductCategory) => string;
  readonly fabric: (code: Fabric) => string;
  readonly process: (code: Process) => string;
  readonly machine: (code: Machine) => string;
  readonly mode: (code: Mode) => string;
  readonly level: (code: CertificateLevel) => string;
  /** Of a code whose vocabulary is not said; embroidery the process wins over embroidery the machine. */
  readonly any: (code: string) => string;
  /** The machine where a code is both a machine and a process. */
  readonly machineNamed: (code: string) => string;
  readonly list: (names: readonly string[]) => string;
}

export function vocabularyIn(language: Language): Vocabulary {
  return {
    category: nameIn(PRODUCT_CATEGORIES, language),
    fabric: nameIn(FABRICS, language),
    process: nameIn(PROCESSES, language),
    machine: nameIn(MACHINES, language),
    mode: nameIn(MODES, language),
    level: nameIn(CERTIFICATE_LEVELS, language),
    any: nameIn(EVERYTHING, language),
    machineNamed: nameIn(MACHINES, language),
    list: (names) => names.join(language === 'zh' ? '、' : ', '),
  };
}
