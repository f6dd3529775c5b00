import { formatMoney, multiplyUnitPrice, parseUnitPrice, sumMoney, type Money } from '@tianfu/kernel';
import type {
  ConsignmentView,
  CustomsFinding,
  CustomsLine,
  CustomsPapers,
  CustomsParty,
  CustomsPapersView,
  Fabric,
  FibreShare,
} from '@tianfu/sdk';
import { fieldPath } from '../faults.js';

/** A line as it is typed: kilograms, one fabric, the composition in words. */
export interface CustomsLineFields extends Partial<
  Omit<CustomsLine, 'fabrics' | 'composition' | 'unitPrice' | 'netGrams' | 'grossGrams'>
> {
  fabric?: Fabric;
  /** Of an earlier declaration, kept as long as the first is not changed. */
  fabrics?: Fabric[];
  composition?: string;
  unitPrice?: string;
  netKg?: number | null;
  grossKg?: number | null;
}

export interface CustomsFields extends Omit<CustomsPapers, 'lines' | 'total' | 'exporter' | 'importer'> {
  exporter: Partial<CustomsParty>;
  importer: Partial<CustomsParty>;
  lines: CustomsLineFields[];
}

/** `棉 95, 氨纶 5` or `95% cotton; elastane 5 %`; undefined when it cannot be read. */
export function compositionOf(text: string): FibreShare[] | undefined {
  const parts = text
    .normalize('NFKC')
    .split(/[,;、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const shares = parts.flatMap((part) => {
    const percent = Number(/\d+(\.\d)?/.exec(part)?.[0] ?? 'NaN');
    const fibre = part.replace(/\d+(\.\d+)?\s*%?/, '').trim();
    return fibre === '' || !(percent > 0 && percent <= 100) ? [] : [{ fibre, percent }];
  });
  return parts.length > 0 && shares.length === parts.length ? shares : undefined;
}

export const compositionText = (shares: readonly FibreShare[]): string =>
  shares.map(({ fibre, percent }) => `${fibre} ${percent}`).join(', ');

const GRAMS = 1_000;
const gramsOf = (kg: number | null | undefined): number => Math.round((kg ?? 0) * GRAMS);

/** What a line comes to; undefined while its price cannot be read. */
export function amountOf(
  { unitPrice = '', quantityPieces }: CustomsLineFields,
  currency: CustomsPapers['currency'],
): Money | undefined {
  const price = parseUnitPrice({ amount: unitPrice.trim(), currency });
  return price.ok && quantityPieces ? multiplyUnitPrice(price.value, quantityPieces) : undefined;
}

/** What all lines come to, as far as they can be read: the invoice's total. */
export const totalOf = (lines: readonly CustomsLineFields[], currency: CustomsPapers['currency']): Money =>
  sumMoney(
    lines.flatMap((line) => amountOf(line, currency) ?? []),
    currency,
  );

const said = (text: string | undefined): string | undefined => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? undefined : trimmed;
};

/** The declaration the platform takes; the form has checked that nothing needed is missing. */
export function papersOf(fields: CustomsFields): CustomsPapers {
  const { currency, lines, exporter, importer, portOfLoading, portOfDischarge, ...invoice } = fields;
  const [loading, discharge] = [said(portOfLoading), said(portOfDischarge)];
  return {
    ...invoice,
    currency,
    ...(loading && { portOfLoading: loading.toUpperCase() }),
    ...(discharge && { portOfDischarge: discharge.toUpperCase() }),
    exporter: partyOf(exporter),
    importer: partyOf(importer),
    total: formatMoney(totalOf(lines, currency)),
    lines: lines.map((line) => lineOf(line, currency)),
  };
}

function partyOf({ name = '', address = '', country = '', taxNumber }: Partial<CustomsParty>): CustomsParty {
  const number = said(taxNumber);
  return {
    name: name.trim(),
    address: address.trim(),
    country: country.trim().toUpperCase(),
    ...(number && { taxNumber: number.toUpperCase() }),
  };
}

function lineOf(line: CustomsLineFields, currency: CustomsPapers['currency']): CustomsLine {
  const { fabric = 'cotton', fabrics = [], composition = '', unitPrice = '', construction } = line;
  const style = said(line.styleCode);
  return {
    description: line.description?.trim() ?? '',
    descriptionZh: line.descriptionZh?.trim() ?? '',
    ...(style && { styleCode: style }),
    category: line.category ?? 'dress',
    fabrics: fabrics[0] === fabric ? fabrics : [fabric],
    ...(construction && { construction }),
    composition: compositionOf(composition) ?? [],
    hsCode: line.hsCode?.trim() ?? '',
    origin: line.origin?.trim().toUpperCase() ?? '',
    quantityPieces: line.quantityPieces ?? 0,
    unitPrice: { amount: unitPrice.trim(), currency },
    netGrams: gramsOf(line.netKg),
    grossGrams: gramsOf(line.grossKg),
    cartonCount: line.cartonCount ?? 0,
  };
}

/** An earlier declaration as the form holds it. */
export function fieldsOf({ lines, ...papers }: CustomsPapersView): CustomsFields {
  return {
    ...papers,
    lines: lines.map(({ fabrics, composition, unitPrice, netGrams, grossGrams, ...line }) => ({
      ...line,
      ...(fabrics[0] && { fabric: fabrics[0] }),
      fabrics,
      composition: compositionText(composition),
      unitPrice: unitPrice.amount.replace(/0{1,2}$/, ''),
      netKg: netGrams / GRAMS,
      grossKg: grossGrams / GRAMS,
    })),
  };
}

/** What the consignment says already need not be typed. */
export function firstFields(consignment: ConsignmentView, today: string): CustomsFields {
  const { number, incoterm, enterpriseName, pickUp, destination, cartons, weightGrams } = consignment;
  const pieces = cartons
    .flatMap(({ contents }) => contents)
    .reduce((sum, { quantityPieces }) => sum + quantityPieces, 0);
  return {
    invoiceNumber: `INV-${number}`,
    invoiceDate: today,
    incoterm,
    incotermPlace: '',
    currency: consignment.value?.currency ?? 'USD',
    exporter: { name: enterpriseName, address: pickUp.address, country: 'CN' },
    importer: { address: destination.address },
    lines: [
      {
        origin: 'CN',
        ...(pieces > 0 && { quantityPieces: pieces }),
        ...(weightGrams > 0 && { grossKg: weightGrams / GRAMS }),
        ...(cartons.length > 0 && { cartonCount: cartons.length }),
      },
    ],
  };
}

const RENAMED: Readonly<Record<string, string>> = {
  netGrams: 'netKg',
  grossGrams: 'grossKg',
  fabrics: 'fabric',
};

/** Where the form shows what the wire says of a field; undefined for what it does not show. */
export function customsFieldOf(pointer: string): (string | number)[] | undefined {
  const [first, index, field] = fieldPath(pointer);
  if (first === 'total') return undefined;
  if (first !== 'lines') return fieldPath(pointer);
  if (index === undefined || field === undefined) return undefined;
  return ['lines', index, RENAMED[String(field)] ?? field];
}

/** Findings by the field they are about, to be marked there. */
export function marksOf(findings: readonly CustomsFinding[], language: 'zh' | 'en') {
  const marks = new Map<string, { name: (string | number)[]; errors: string[]; warnings: string[] }>();
  for (const finding of findings) {
    const name = customsFieldOf(finding.pointer);
    if (name === undefined) continue;
    const key = name.join('/');
    const mark = marks.get(key) ?? { name, errors: [], warnings: [] };
    mark[finding.severity === 'error' ? 'errors' : 'warnings'].push(finding[language]);
    marks.set(key, mark);
  }
  return [...marks.values()];
}
