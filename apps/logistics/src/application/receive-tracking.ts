import {
  type ReceiveTracking as ReceiveInput,
  Refusal,
  type TrackingProvider,
  type TrackingReceived,
} from '@tianfu/contracts';
import type { ReceivedStep, StoredIntake } from './stored.js';
import type { SecretBox, StepIntake } from './ports.js';

/** What a provider's callbacks look like: how they are signed, and what they say. */
export interface CallbackFormat {
  /** @throws Refusal `SIGNATURE_WRONG`, `CALLBACK_TOO_OLD` */
  verify(input: ReceiveInput, secret: string, nowMs: number): void;
  /** In our words; after `verify`. @throws Refusal `CALLBACK_UNREADABLE` */
  read(input: ReceiveInput): readonly ReceivedStep[];
  /** What the provider wants to hear, as JSON. */
  answer(input: ReceiveInput): string;
}

/** Finds an intake, remembering it for a moment: callbacks come in bursts. */
export interface IntakeFinder {
  find(intakeId: string): Promise<StoredIntake | undefined>;
}

/** Takes a carrier's callback: signed, not replayed, each step once. */
export class ReceiveTracking {
  constructor(
    private readonly intakes: IntakeFinder,
    private readonly box: SecretBox,
    private readonly formats: Readonly<Record<TrackingProvider, CallbackFormat>>,
    private readonly steps: StepIntake,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `SIGNATURE_WRONG`, `CALLBACK_TOO_OLD`, `CALLBACK_UNREADABLE` */
  async run(input: ReceiveInput): Promise<TrackingReceived> {
    const intake = await this.intakes.find(input.intakeId);
    if (intake?.state !== 'open') throw new Refusal('NOT_FOUND');
    const format = this.formats[intake.provider];
    format.verify(input, this.box.open(intake.intakeId, intake.secret), Date.now());
    const steps = format.read(input);
    const taken = steps.length === 0 ? 0 : await this.steps.take(intake, steps);
    return { taken, known: steps.length - taken, answer: format.answer(input) };
  }
}
