import type { JSX } from 'react';
import { useNavigate } from '@tanstack/react-router';
import type { BookingView } from '@tianfu/sdk';
import { Button } from 'antd';
import { ActionButton } from '../../../components/ActionButton.js';
import { useWords } from '../../../components/use-words.js';
import type { BookingDialog } from '../../../forms/sampling/CounterDialogs.js';
import { moneyText } from '../../../words/amounts.js';
import { isWorkedOn } from './is-staff.js';

interface Props {
  readonly booking: BookingView;
  readonly staff: boolean;
  readonly onAsk: (dialog: BookingDialog) => void;
}

/** The verbs of a booking for whoever looks at it; those that cannot be done now say why. */
export function BookingActions({ booking, staff, onAsk }: Props): JSX.Element {
  return (
    <div className="tf-row">
      {staff && <Counter booking={booking} onAsk={onAsk} />}
      <Customer booking={booking} onAsk={onAsk} staff={staff} />
    </div>
  );
}

function Customer({ booking, onAsk, staff }: Props): JSX.Element {
  const { t } = useWords();
  const navigate = useNavigate();
  const { actions, state, bookingId, depositRecorded, price } = booking;
  const may = (action: string): boolean => actions.includes(action);
  const mustPay = !depositRecorded && Number(price.deposit.amount) > 0;
  const confirms = (state === 'held' || state === 'quoted') && !staff;
  return (
    <>
      {(confirms || may('confirm')) && (
        <ActionButton
          type="primary"
          reason={
            mustPay
              ? t('sampling.booking.depositFirst', { amount: moneyText(price.deposit) })
              : may('confirm')
                ? undefined
                : t('sampling.booking.notNow')
          }
          onClick={() => onAsk('confirm')}
        >
          {t('sampling.booking.confirm')}
        </ActionButton>
      )}
      {may('approve') && (
        <Button type="primary" onClick={() => onAsk('approve')}>
          {t('sampling.booking.approve')}
        </Button>
      )}
      {may('revise') && <Button onClick={() => onAsk('revise')}>{t('sampling.booking.revise')}</Button>}
      {may('change') && (
        <Button
          onClick={() =>
            void navigate({
              to: '/samples/new',
              search: { booking: bookingId, centre: booking.centreId, sampleType: booking.sampleType },
            })
          }
        >
          {t('sampling.booking.change')}
        </Button>
      )}
      {may('cancel') && <Button onClick={() => onAsk('cancel')}>{t('sampling.booking.cancel')}</Button>}
    </>
  );
}

const AT_COUNTER = {
  recordDeposit: 'sampling.counter.deposit',
  collect: 'sampling.counter.collect',
  ship: 'sampling.counter.ship',
  close: 'sampling.counter.close',
  markNoShow: 'sampling.counter.noShow',
} as const;
const VERBS = ['recordDeposit', 'collect', 'ship', 'close', 'markNoShow'] as const;

function Counter({ booking, onAsk }: Omit<Props, 'staff'>): JSX.Element {
  const { t } = useWords();
  // Once the deposit is there, a payment is no longer what comes first.
  const order = booking.depositRecorded ? [...VERBS.slice(1), VERBS[0]] : VERBS;
  const verbs = order.filter((verb) => booking.actions.includes(verb));
  return (
    <>
      {isWorkedOn(booking) && booking.state !== 'ready' && (
        <Button onClick={() => onAsk('checkIn')}>{t('sampling.counter.checkIn')}</Button>
      )}
      {verbs.map((verb, index) => (
        <Button
          key={verb}
          type={index === 0 && verb !== 'markNoShow' ? 'primary' : 'default'}
          onClick={() => onAsk(verb)}
        >
          {t(AT_COUNTER[verb])}
        </Button>
      ))}
    </>
  );
}
