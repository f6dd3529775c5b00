import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { formRules, type BookingView, type RoundComment } from '@tianfu/sdk';
import { Button, Form, Input, Modal } from 'antd';
import { client } from '../../api.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';
import { moneyText } from '../../words/amounts.js';
import { markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from './NativeSelect.js';
import { useBookingVerb } from './use-booking-verb.js';

interface Fields {
  comments: { point?: string; text: string }[];
}

interface Props {
  readonly booking: BookingView;
  /** Only say something, or ask for another round with it. */
  readonly verb: 'comment' | 'revise';
  readonly round: number;
  readonly onClose: () => void;
}

/** Comments point by point; with `revise` they are what the next round is made from. */
export function CommentDialog({ booking, verb, round, onClose }: Props): JSX.Element {
  const { t } = useWords();
  const [form] = Form.useForm<Fields>();
  const { bookingId } = booking;
  const send = useBookingVerb(
    (comments: RoundComment[], options) =>
      verb === 'revise'
        ? client.reviseSample({ bookingId, comments }, options)
        : client.commentRound({ bookingId, round, comments }, options),
    onClose,
    (error) => markFaults(form, error),
  );
  const measured = booking.rounds.find((each) => each.round === round)?.measurements ?? [];
  const points = [...new Set(measured.map(({ point }) => point))];
  const next = booking.round + 1;
  const included = booking.round <= booking.revisionsIncluded;
  return (
    <Modal
      open
      width={640}
      title={t(verb === 'revise' ? 'sampling.booking.revise' : 'sampling.review.addComment')}
      onCancel={onClose}
      footer={null}
      closable={{ 'aria-label': t('common.close') }}
    >
      <Form
        form={form}
        name="comments"
        layout="vertical"
        className="tf-stack"
        initialValues={{ comments: [{ text: '' }] }}
        onFinish={({ comments }) =>
          send.mutate(
            comments.map(({ point, text }) => ({
              text: text.trim(),
              ...(point === undefined ? {} : { point }),
            })),
          )
        }
      >
        {verb === 'revise' && (
          <p className={included ? 'tf-note' : 'tf-note tf-note-warn'}>
            {included
              ? t('sampling.booking.reviseIncluded', { round: next })
              : t('sampling.booking.reviseFee', { round: next, fee: moneyText(booking.revisionFee) })}
          </p>
        )}
        {verb === 'revise' && <p className="tf-soft">{t('sampling.review.reviseLead')}</p>}
        <Form.List name="comments">
          {(rows, { add, remove }) => (
            <div className="tf-stack">
              {rows.map(({ key, name }) => (
                <div key={key} className="tf-card tf-tight">
                  <div className="tf-row tf-between">
                    <Form.Item name={[name, 'point']} label={t('sampling.review.about')}>
                      <NativeSelect
                        label={t('sampling.review.about')}
                        none={t('sampling.review.whole')}
                        options={points.map((point) => ({ code: point, name: point }))}
                      />
                    </Form.Item>
                    {rows.length > 1 && (
                      <Button
                        icon={<DeleteOutlined aria-hidden />}
                        aria-label={t('sampling.review.removePoint', { row: name + 1 })}
                        onClick={() => remove(name)}
                      />
                    )}
                  </div>
                  <Form.Item
                    name={[name, 'text']}
                    label={t('sampling.review.text')}
                    rules={rulesFor(formRules.RoundComment.text, t('sampling.review.text'), t)}
                  >
                    <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} />
                  </Form.Item>
                </div>
              ))}
              <div>
                <Button
                  icon={<PlusOutlined aria-hidden />}
                  disabled={rows.length >= 50}
                  onClick={() => add({ text: '' })}
                >
                  {t('sampling.review.addAnother')}
                </Button>
              </div>
            </div>
          )}
        </Form.List>
        <ProblemNote error={send.error} />
        <div className="tf-row tf-end">
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="primary" htmlType="submit" loading={send.isPending}>
            {t(verb === 'revise' ? 'sampling.booking.revise' : 'sampling.review.send')}
          </Button>
        </div>
      </Form>
    </Modal>
  );
}
