/** Words of the Core Business Vocabulary 2.0 (GS1), sections 7.1 and 7.2. */
export const CBV_BIZ_STEPS = new Set(
  (
    'accepting arriving assembling collecting commissioning consigning creating_class_instance cycle_counting ' +
    'decommissioning departing destroying disassembling dispensing encoding entering_exiting holding inspecting ' +
    'installing killing loading other packing picking receiving removing repackaging repairing replacing reserving ' +
    'retail_selling sampling sensor_reporting shipping staging_outbound stock_taking stocking storing transporting ' +
    'unloading unpacking void_shipping'
  ).split(' '),
);

export const CBV_DISPOSITIONS = new Set(
  (
    'active available completeness_inferred completeness_verified conformant container_closed container_open damaged ' +
    'destroyed dispensed disposed encoded expired in_progress in_transit inactive mismatch_class mismatch_instance ' +
    'mismatch_quantity needs_replacement no_pedigree_match non_conformant non_sellable_other partially_dispensed ' +
    'recalled reserved retail_sold returned sellable_accessible sellable_not_accessible stolen unavailable unknown'
  ).split(' '),
);

/** The words as EPCIS 1 and linked data write them in full. */
const PREFIXES = [
  'urn:epcglobal:cbv:bizstep:',
  'urn:epcglobal:cbv:disp:',
  'urn:epcglobal:cbv:btt:',
  'https://ref.gs1.org/cbv/BizStep-',
  'https://ref.gs1.org/cbv/Disp-',
  'https://ref.gs1.org/cbv/BTT-',
  'cbv:BizStep-',
  'cbv:Disp-',
  'cbv:BTT-',
];

/** The bare word of the vocabulary, however it is written; anything else as it is. */
export function bareWord(text: string): string {
  const prefix = PREFIXES.find((known) => text.startsWith(known));
  return prefix === undefined ? text : text.slice(prefix.length);
}
