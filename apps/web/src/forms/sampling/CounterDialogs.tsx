import { lazy, Suspense, type JSX } from 'react';
import type { BookingView } from '@tianfu/sdk';
import type { PlainVerb } from './VerbDialog.js';

const VerbDialog = lazy(() => import('./VerbDialog.js').then((m) => ({ default: m.VerbDialog })));
const CancelBookingDialog = lazy(() =>
  import('./CancelBookingDialog.js').then((m) => ({ default: m.CancelBookingDialog })),
);
const CommentDialog = lazy(() => import('./CommentDialog.js').then((m) => ({ default: m.CommentDialog })));
const DepositDialog = lazy(() => import('./DepositDialog.js').then((m) => ({ default: m.DepositDialog })));
const CheckInDialog = lazy(() => import('./CheckInDialog.js').then((m) => ({ default: m.CheckInDialog })));
const CustodyDialog = lazy(() => import('./CustodyDialog.js').then((m) => ({ default: m.CustodyDialog })));
const PhotosDialog = lazy(() => import('./PhotosDialog.js').then((m) => ({ default: m.PhotosDialog })));
const MeasureDialog = lazy(() => import('./MeasureDialog.js').then((m) => ({ default: m.MeasureDialog })));
const HandOverDialog = lazy(() => import('./HandOverDialog.js').then((m) => ({ default: m.HandOverDialog })));

export type BookingDialog =
  | PlainVerb
  | 'cancel'
  | 'comment'
  | 'revise'
  | 'recordDeposit'
  | 'checkIn'
  | 'custody'
  | 'photos'
  | 'measure'
  | 'collect'
  | 'ship';

interface Props {
  readonly booking: BookingView;
  readonly open: BookingDialog | undefined;
  readonly onClose: () => void;
}

/** The dialog of a verb of a booking, fetched when it is opened. */
export function CounterDialogs({ booking, open, onClose }: Props): JSX.Element {
  const shared = { booking, onClose };
  return (
    <Suspense>
      {(open === 'confirm' || open === 'approve' || open === 'close' || open === 'markNoShow') && (
        <VerbDialog verb={open} {...shared} />
      )}
      {open === 'cancel' && <CancelBookingDialog {...shared} />}
      {(open === 'comment' || open === 'revise') && (
        <CommentDialog verb={open} round={booking.round} {...shared} />
      )}
      {open === 'recordDeposit' && <DepositDialog {...shared} />}
      {open === 'checkIn' && <CheckInDialog {...shared} />}
      {open === 'custody' && <CustodyDialog {...shared} />}
      {open === 'photos' && <PhotosDialog {...shared} />}
      {open === 'measure' && <MeasureDialog {...shared} />}
      {(open === 'collect' || open === 'ship') && <HandOverDialog way={open} {...shared} />}
    </Suspense>
  );
}
