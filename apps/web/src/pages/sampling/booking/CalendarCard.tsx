import type { JSX } from 'react';
import { CalendarOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { BookingView } from '@tianfu/sdk';
import { Button } from 'antd';
import { downloadCalendar, saveAs } from '../../../api-files.js';
import { client } from '../../../api.js';
import { CopyButton } from '../../../components/CopyButton.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { useWords } from '../../../components/use-words.js';

/** Into one's own calendar: once as a file, or for good as an address. */
export function CalendarCard({ booking }: { booking: BookingView }): JSX.Element {
  const { t } = useWords();
  const wish = useWish();
  const download = useMutation({
    mutationFn: () => downloadCalendar(booking.bookingId),
    onSuccess: (blob) => saveAs(blob, `${booking.number}.ics`),
  });
  const subscribe = useMutation({
    mutationFn: () =>
      wish(
        'feed',
        () => ({ of: 'bookings' as const }),
        (input, options) => client.openFeed(input, options),
      ),
  });
  const address =
    subscribe.data === undefined ? undefined : new URL(subscribe.data.path, window.location.origin).href;
  return (
    <section className="tf-card" aria-labelledby="calendar">
      <h2 id="calendar">{t('sampling.booking.calendar')}</h2>
      <div className="tf-row">
        <Button
          icon={<CalendarOutlined aria-hidden />}
          loading={download.isPending}
          onClick={() => download.mutate()}
        >
          {t('sampling.booking.calendarFile')}
        </Button>
        {address === undefined && (
          <Button loading={subscribe.isPending} onClick={() => subscribe.mutate()}>
            {t('sampling.booking.subscribe')}
          </Button>
        )}
      </div>
      {address !== undefined && (
        <div className="tf-stack tf-tight" role="status">
          <p>{t('sampling.booking.subscribeBody')}</p>
          <input className="tf-input" readOnly value={address} aria-label={t('sampling.booking.address')} />
          <div>
            <CopyButton text={address} />
          </div>
        </div>
      )}
      <ProblemNote error={download.error ?? subscribe.error} />
    </section>
  );
}
