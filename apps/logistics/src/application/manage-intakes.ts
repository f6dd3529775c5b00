import { randomBytes } from 'node:crypto';
import {
  type AttachWaybill,
  type ConsignmentView,
  type OpenTrackingIntake,
  Refusal,
  type TrackingIntakeOpened,
  type TrackingIntakeRef,
  type TrackingIntakes,
  type TrackingIntakeView,
  type TrackingProvider,
} from '@tianfu/contracts';
import { newId } from '@tianfu/kernel';
import { type Call, type ReadTx, required, requireEnterprise, type Tx } from '@tianfu/service';
import type { GetConsignment } from './get-consignment.js';
import { isSplit } from './legs-of.js';
import type { ConsignmentStore, SecretBox, TrackingStore } from './ports.js';
import { refuseState } from './refuse-faults.js';
import type { StoredIntake } from './stored.js';

const SECRET_BYTES = 32;

/** An enterprise's addresses for tracking callbacks, and the waybill numbers they speak of. */
export class ManageIntakes {
  constructor(
    private readonly tracking: TrackingStore,
    private readonly consignments: ConsignmentStore,
    private readonly box: SecretBox,
    private readonly showing: GetConsignment,
  ) {}

  /** The secret is shown this once. */
  async open(tx: Tx, input: OpenTrackingIntake, call: Call): Promise<TrackingIntakeOpened> {
    const intakeId = newId();
    const secret = input.secret ?? newSecret(input.provider);
    const intake = {
      intakeId,
      enterpriseId: requireEnterprise(call.caller),
      // Checked with its contract.
      provider: input.provider as TrackingProvider,
      name: input.name,
      secret: this.box.close(intakeId, secret),
      state: 'open',
    } as const;
    const openedAt = await this.tracking.openIntake(tx, intake);
    return { ...viewOf({ ...intake, openedAt }), secret };
  }

  /** @throws Refusal `NOT_FOUND` */
  async close(tx: Tx, { intakeId }: TrackingIntakeRef): Promise<TrackingIntakeView> {
    await required(this.tracking.intake(tx, intakeId));
    await this.tracking.closeIntake(tx, intakeId);
    return viewOf(await required(this.tracking.intake(tx, intakeId)));
  }

  async all(tx: ReadTx, call: Call): Promise<TrackingIntakes> {
    return { data: (await this.tracking.intakes(tx, requireEnterprise(call.caller))).map(viewOf) };
  }

  /** @throws Refusal `NOT_FOUND`, `TRANSITION_REFUSED`, `WAYBILL_TAKEN` */
  async attach(tx: Tx, input: AttachWaybill, call: Call): Promise<ConsignmentView> {
    const { consignmentId, carrierCode, waybillNumber } = input;
    const enterpriseId = requireEnterprise(call.caller);
    const consignment = await required(this.consignments.lock(tx, consignmentId));
    const isOwn = consignment.enterpriseId === enterpriseId && consignment.legOf === undefined;
    if (!isOwn) throw new Refusal('NOT_FOUND');
    refuseState(consignment.state === 'booked' && !isSplit(consignment), consignment.state);
    // Checked with its contract.
    const provider = input.provider as TrackingProvider;
    await this.tracking.attach(tx, { enterpriseId, provider, carrierCode, waybillNumber }, consignmentId);
    return this.showing.run(tx, { consignmentId }, call);
  }
}

/** Standard Webhooks writes its secrets so; the others take any text. */
function newSecret(provider: string): string {
  const bytes = randomBytes(SECRET_BYTES);
  return provider === 'tianfu' ? `whsec_${bytes.toString('base64')}` : bytes.toString('hex');
}

const viewOf = ({
  intakeId,
  provider,
  name,
  state,
  openedAt,
}: Omit<StoredIntake, 'secret'>): TrackingIntakeView => ({
  intakeId,
  provider,
  name,
  path: `/v1/tracking-callbacks/${intakeId}`,
  state,
  openedAt: openedAt.toISOString(),
});
