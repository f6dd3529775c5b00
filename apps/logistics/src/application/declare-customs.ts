import {
  type CustomsChecked,
  type CustomsPapers,
  type CustomsPapersRef,
  type CustomsPapersView,
  type DeclareCustoms as DeclareInput,
  Refusal,
} from '@tianfu/contracts';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import { checkCustomsPapers } from '../domain/customs-checks.js';
import type { ConsignmentPapers, CustomsStore } from './paper-ports.js';
import { refuseState } from './refuse-faults.js';

/** After these nothing crosses a border any more. */
const OVER: readonly string[] = ['delivered', 'closed', 'returned', 'cancelled'];

/** Judges and keeps what shippers declare to customs. A declaration with errors is kept too: it is work under way. */
export class DeclareCustoms {
  constructor(
    private readonly consignments: ConsignmentPapers,
    private readonly customs: CustomsStore,
  ) {}

  check(papers: CustomsPapers): CustomsChecked {
    return { findings: checkCustomsPapers(papers) };
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED` */
  async run(tx: Tx, { consignmentId, ...papers }: DeclareInput, call: Call): Promise<CustomsPapersView> {
    const enterpriseId = requireEnterprise(call.caller);
    if ((await this.consignments.shipperOf(tx, consignmentId)) !== enterpriseId)
      throw new Refusal('NOT_FOUND');
    const state = await required(this.consignments.stateOf(tx, consignmentId));
    refuseState(!OVER.includes(state), state);
    await this.customs.declare(tx, consignmentId, enterpriseId, papers);
    return this.get(tx, { consignmentId });
  }

  /** @throws Refusal `NOT_FOUND` when nothing is declared, or none the caller may see */
  async get(tx: ReadTx, { consignmentId }: CustomsPapersRef): Promise<CustomsPapersView> {
    const { papers, declaredAt } = await required(this.customs.declared(tx, consignmentId));
    const goods = await this.consignments.goodsOf(tx, consignmentId);
    return {
      ...papers,
      consignmentId,
      findings: checkCustomsPapers(papers, goods),
      declaredAt: declaredAt.toISOString(),
    };
  }
}
