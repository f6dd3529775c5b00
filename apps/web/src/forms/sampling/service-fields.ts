import type { PublishServiceInput, ServiceStep, ServiceView } from '@tianfu/sdk';

type Content = Omit<PublishServiceInput, 'centreId'>;

/** A step as it is typed: money as plain text, waits named by the number of the step. */
export interface StepFields {
  kind: ServiceStep['kind'];
  name?: string | undefined;
  minutes: number;
  minutesPerExtraPiece: number;
  price: string;
  pricePerExtraPiece: string;
  after: string[];
  minLagMinutes?: number | null | undefined;
  maxLagMinutes?: number | null | undefined;
  requires: { anyOf: ServiceStep['requires'][number]['anyOf']; skillText?: string; units?: number }[];
  factors: { category?: string | undefined; difficulty?: string | undefined; percent: number }[];
  interruptible: boolean;
  inRevision: boolean;
}

export interface ServiceFields extends Omit<Content, 'steps' | 'materials' | 'revisionFee' | 'description'> {
  description?: string | undefined;
  steps: StepFields[];
  materials: { material: string; unit: string; price: string }[];
  revisionFee: string;
}

const yuan = (amount: string): { amount: string; currency: 'CNY' } => ({
  amount: amount.trim(),
  currency: 'CNY',
});

export const NEW_STEP: StepFields = {
  kind: 'sew',
  minutes: 60,
  minutesPerExtraPiece: 0,
  price: '0',
  pricePerExtraPiece: '0',
  after: [],
  requires: [{ anyOf: ['sewer'], units: 1 }],
  factors: [],
  interruptible: true,
  inRevision: true,
};

/** A pattern, a cut, a seam, an iron: what most centres begin with. */
export const NEW_SERVICE: ServiceFields = {
  sampleType: 'proto',
  name: '',
  categories: ['dress'],
  steps: [
    {
      ...NEW_STEP,
      kind: 'pattern',
      minutes: 180,
      price: '150',
      requires: [{ anyOf: ['pattern-maker'], units: 1 }],
    },
    {
      ...NEW_STEP,
      kind: 'cut',
      minutes: 45,
      price: '40',
      after: ['1'],
      requires: [{ anyOf: ['cutter'], units: 1 }],
    },
    { ...NEW_STEP, kind: 'sew', minutes: 240, price: '160', after: ['2'] },
    {
      ...NEW_STEP,
      kind: 'press',
      minutes: 20,
      price: '10',
      after: ['3'],
      requires: [{ anyOf: ['presser'], units: 1 }],
    },
  ],
  materials: [],
  urgentPercent: 30,
  relaxedPercent: 20,
  relaxedDays: 2,
  revisionsIncluded: 1,
  revisionFee: '80',
  maxPieces: 5,
  active: true,
};

/** A service of the platform as the form holds it. */
export function fieldsOf(service: ServiceView): ServiceFields {
  const { steps, materials, revisionFee, description, ...rest } = service;
  return {
    ...rest,
    description,
    revisionFee: revisionFee.amount,
    materials: materials.map(({ material, unit, price }) => ({ material, unit, price: price.amount })),
    steps: steps.map((step) => ({
      ...step,
      price: step.price.amount,
      pricePerExtraPiece: step.pricePerExtraPiece.amount,
      after: step.after.map((link) => String(link.step)),
      minLagMinutes: step.after[0]?.minLagMinutes,
      maxLagMinutes: step.after[0]?.maxLagMinutes,
      requires: step.requires.map(({ anyOf, skills, units }) => ({
        anyOf,
        units,
        skillText: skills.join('、'),
      })),
    })),
  };
}

const words = (text = ''): string[] =>
  text
    .split(/[,，、;；]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** What the platform takes. */
export function contentOf(fields: ServiceFields): Content {
  const { description = '', steps, materials, revisionFee } = fields;
  return {
    sampleType: fields.sampleType,
    name: fields.name.trim(),
    ...(description.trim() === '' ? {} : { description: description.trim() }),
    categories: fields.categories,
    urgentPercent: fields.urgentPercent,
    relaxedPercent: fields.relaxedPercent,
    relaxedDays: fields.relaxedDays,
    revisionsIncluded: fields.revisionsIncluded,
    revisionFee: yuan(revisionFee),
    maxPieces: fields.maxPieces,
    active: fields.active,
    materials: materials.map(({ material, unit, price }) => ({
      material: material.trim(),
      unit: unit.trim(),
      price: yuan(price),
    })),
    steps: steps.map((step, index) => stepOf(step, index + 1)),
  };
}

function stepOf(step: StepFields, number: number): ServiceStep {
  const { name = '', minLagMinutes, maxLagMinutes, after } = step;
  return {
    step: number,
    kind: step.kind,
    ...(name.trim() === '' ? {} : { name: name.trim() }),
    minutes: step.minutes,
    minutesPerExtraPiece: step.minutesPerExtraPiece,
    // Codes come from the vocabulary the form offers; the platform checks them once more.
    factors: step.factors.map(({ category, difficulty, percent }) => ({
      percent,
      ...(category === undefined || category === '' ? {} : { category }),
      ...(difficulty === undefined || difficulty === '' ? {} : { difficulty }),
    })) as ServiceStep['factors'],
    requires: step.requires.map(({ anyOf, skillText, units = 1 }) => ({
      anyOf,
      skills: words(skillText),
      units,
    })),
    after: after.map((before) => ({
      step: Number(before),
      minLagMinutes: minLagMinutes ?? 0,
      ...(typeof maxLagMinutes === 'number' ? { maxLagMinutes } : {}),
    })),
    interruptible: step.interruptible,
    inRevision: step.inRevision,
    price: yuan(step.price),
    pricePerExtraPiece: yuan(step.pricePerExtraPiece),
  };
}

/** Numbers of steps that wait for each other in a circle, in their order; undefined when none do. */
export function circleOf(steps: readonly Pick<StepFields, 'after'>[]): readonly number[] | undefined {
  const done = new Set<number>();
  const visit = (step: number, path: readonly number[]): readonly number[] | undefined => {
    if (path.includes(step)) return [...path.slice(path.indexOf(step)), step];
    if (done.has(step)) return undefined;
    for (const before of steps[step - 1]?.after ?? []) {
      const circle = visit(Number(before), [...path, step]);
      if (circle !== undefined) return circle;
    }
    done.add(step);
    return undefined;
  };
  for (const index of steps.keys()) {
    const circle = visit(index + 1, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

/** Step numbers of `after` once a step is gone: what waited for it no longer does, later ones move up. */
export const withoutStep = (steps: readonly StepFields[], removed: number): StepFields[] =>
  steps
    .filter((_step, index) => index + 1 !== removed)
    .map((step) => ({
      ...step,
      after: step.after
        .map(Number)
        .filter((before) => before !== removed)
        .map((before) => String(before > removed ? before - 1 : before)),
    }));
