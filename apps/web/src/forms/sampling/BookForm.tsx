import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formRules, type BookingView, type QuoteView } from '@tianfu/sdk';
import { Form, Input } from 'antd';
import { client } from '../../api.js';
import { tookBooking } from '../../api-sampling.js';
import { ActionButton } from '../../components/ActionButton.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useSamplingWords } from '../../words/sampling.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';

interface Fields {
  title: string;
  remark?: string;
}

interface Props {
  readonly quote: QuoteView;
  readonly booking: BookingView | undefined;
  readonly title: string | undefined;
  /** The quote is no longer valid. */
  readonly over: boolean;
}

/** Takes a quote: holds its slots for a new booking, or puts it in the place of what was booked. */
export function BookForm({ quote, booking, title, over }: Props): JSX.Element {
  const { t, words, sample } = useSamplingWords();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const wish = useWish();
  const { quoteId } = quote;
  const take = useMutation({
    mutationFn: ({ title: name, remark = '' }: Fields) =>
      booking === undefined
        ? wish(
            { quoteId, name, remark },
            () => ({
              quoteId,
              title: name.trim(),
              ...(remark.trim() === '' ? {} : { remark: remark.trim() }),
            }),
            (input, options) => client.bookSample(input, options),
          )
        : client.changeBooking({ bookingId: booking.bookingId, quoteId }, { ifMatch: booking.version }),
    onSuccess: async (booked) => {
      await tookBooking(booked);
      await navigate({ to: '/samples/$bookingId', params: { bookingId: booked.bookingId } });
    },
    onError: (error) => markFaults(form, error),
  });
  const named = `${title ?? words.category(quote.needs.category)} ${sample.type(quote.sampleType)}`;
  const expired = over ? t('sampling.offer.expired') : undefined;
  return (
    <Form
      form={form}
      name="book"
      layout="vertical"
      className="tf-card"
      initialValues={{ title: named }}
      onFinish={(fields) => take.mutate(fields)}
    >
      {booking === undefined && (
        <>
          <Form.Item
            name="title"
            label={t('sampling.offer.name')}
            rules={rulesFor(formRules.BookSample.title, t('sampling.offer.name'), t)}
          >
            <Input placeholder={t('sampling.offer.nameHint')} />
          </Form.Item>
          <Form.Item
            name="remark"
            label={t('sampling.offer.remark')}
            rules={rulesFor(formRules.BookSample.remark, t('sampling.offer.remark'), t)}
          >
            <Input.TextArea autoSize={{ minRows: 1, maxRows: 5 }} maxLength={2000} />
          </Form.Item>
        </>
      )}
      <div className="tf-stack">
        <ProblemNote error={take.error} />
        <ActionButton
          type="primary"
          size="large"
          block
          htmlType="submit"
          loading={take.isPending}
          reason={expired}
        >
          {t(booking === undefined ? 'sampling.offer.hold' : 'sampling.offer.change')}
        </ActionButton>
      </div>
    </Form>
  );
}
