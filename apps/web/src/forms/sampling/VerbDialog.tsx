import type { JSX } from 'react';
import type { BookingView } from '@tianfu/sdk';
import { client } from '../../api.js';
import { Confirm } from '../../components/Confirm.js';
import { useWords } from '../../components/use-words.js';
import { moneyText } from '../../words/amounts.js';
import { useBookingVerb } from './use-booking-verb.js';

export type PlainVerb = 'confirm' | 'approve' | 'close' | 'markNoShow';

interface Props {
  readonly booking: BookingView;
  readonly verb: PlainVerb;
  readonly onClose: () => void;
}

const TEXTS = {
  confirm: { verb: 'sampling.booking.confirm', body: 'sampling.booking.confirmBody' },
  approve: { verb: 'sampling.booking.approve', body: 'sampling.booking.approveBody' },
  close: { verb: 'sampling.counter.close', body: 'sampling.counter.closeBody' },
  markNoShow: { verb: 'sampling.counter.noShow', body: 'sampling.counter.noShowBody' },
} as const;

/** Asks once before a verb that needs nothing but a yes. */
export function VerbDialog({ booking, verb, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const { bookingId } = booking;
  const take = useBookingVerb(
    (input: { bookingId: string; verb: PlainVerb }, options) => send(input.verb, bookingId, options),
    onClose,
  );
  const texts = TEXTS[verb];
  return (
    <Confirm
      open
      title={t(texts.verb)}
      verb={t(texts.verb)}
      danger={verb === 'markNoShow'}
      pending={take.isPending}
      error={take.error}
      onConfirm={() => take.mutate({ bookingId, verb })}
      onClose={onClose}
    >
      {verb === 'confirm' && (
        <p>
          {booking.title} · <span className="tf-money">{moneyText(booking.price.total)}</span>
        </p>
      )}
      <p>{t(texts.body)}</p>
    </Confirm>
  );
}

type Options = Parameters<typeof client.confirmBooking>[1];

function send(verb: PlainVerb, bookingId: string, options: Options): Promise<BookingView> {
  switch (verb) {
    case 'confirm':
      return client.confirmBooking({ bookingId }, options);
    case 'approve':
      return client.approveSample({ bookingId }, options);
    case 'close':
      return client.closeBooking({ bookingId }, options);
    case 'markNoShow':
      return client.markNoShow({ bookingId }, options);
  }
}
