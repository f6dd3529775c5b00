import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { PostOrder } from '@tianfu/sdk';
import { Button, Form } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { forget, readStored, store } from '../../device/storage.js';
import { DeadlineChips } from '../../forms/order/DeadlineChips.js';
import { deadlineFrom, type DeadlineName } from '../../forms/order/deadlines.js';
import { emptyDraft, isOrderDraft, orderContent, type OrderDraft } from '../../forms/order/draft.js';
import { orderFieldPath } from '../../forms/order/order-faults.js';
import { MatrixFields, ProductFields } from '../../forms/order/OrderFields.js';
import { DeliveryFields, TermsFields } from '../../forms/order/TermsFields.js';
import { markFaults } from '../../forms/faults.js';
import { useMe } from '../../layout/use-me.js';
import { serverNowMs } from '../../live/server-clock.js';
import { can } from '../../session/permissions.js';

/** Post an order in a minute. What is typed stays on this device until it is sent. */
export function NewOrderPage(): JSX.Element {
  const { t } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const key = `order-draft.${me.activeEnterpriseId ?? 'none'}`;
  const [form] = Form.useForm<OrderDraft>();
  const [kept] = useState(() => readStored(key));
  const [keeping, setKeeping] = useState<boolean | undefined>();
  const [deadline, setDeadline] = useState<DeadlineName>('d1');
  const wish = useWish();
  const restored = isOrderDraft(kept);
  const fresh = emptyDraft(t('post.firstColour'));
  const post = useMutation({
    mutationFn: (wished: { content: PostOrder; deadline: DeadlineName | undefined }) =>
      wish(
        wished,
        () =>
          wished.deadline === undefined
            ? wished.content
            : { ...wished.content, biddingDeadline: deadlineFrom(serverNowMs(), wished.deadline) },
        (input, options) => client.postOrder(input, options),
      ),
    onSuccess: async (order) => {
      forget(key);
      queryClient.setQueryData(api.order(order.orderId).queryKey, order);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      await navigate({
        to: '/orders/$orderId',
        params: { orderId: order.orderId },
        search: { tab: 'matches' },
      });
    },
    onError: (error) => markFaults(form, error, orderFieldPath),
  });
  const send = async (publish: boolean): Promise<void> => {
    // A draft needs the same fields: the platform stores whole orders only.
    const valid = await form.validateFields().then(
      () => true,
      () => false,
    );
    const content = orderContent(form.getFieldsValue(true) as OrderDraft);
    if (!valid || content === undefined) {
      const [first] = form.getFieldsError().filter(({ errors }) => errors.length > 0);
      if (first !== undefined) form.scrollToField(first.name, { focus: true });
      return;
    }
    post.mutate({ content, deadline: publish ? deadline : undefined });
  };
  const role = can(me, 'orders.post') ? undefined : t('orders.noPost');
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader
        title={t('post.title')}
        lead={restored ? t('post.restored') : undefined}
        action={
          restored ? (
            <Button
              onClick={() => {
                forget(key);
                form.setFieldsValue(fresh);
                setKeeping(undefined);
              }}
            >
              {t('post.discard')}
            </Button>
          ) : undefined
        }
      />
      <Form
        form={form}
        name="order"
        layout="vertical"
        className="tf-stack"
        initialValues={restored ? kept : fresh}
        onValuesChange={(_change, draft) => setKeeping(store(key, draft))}
      >
        <ProductFields />
        <MatrixFields />
        <DeliveryFields />
        <TermsFields />
        <section className="tf-card" aria-labelledby="publish">
          <h2 id="publish">{t('post.section.publish')}</h2>
          <p className="tf-soft">{t('orders.publishBody')}</p>
          <DeadlineChips value={deadline} onChange={setDeadline} />
        </section>
        <ProblemNote error={post.error} />
        <div className="tf-sticky">
          <span className="tf-small tf-soft" aria-live="polite">
            {keeping !== undefined && t(keeping ? 'post.kept' : 'post.keptNot')}
          </span>
          <ActionButton reason={role} loading={post.isPending} onClick={() => void send(false)}>
            {t('post.saveDraft')}
          </ActionButton>
          <ActionButton type="primary" reason={role} loading={post.isPending} onClick={() => void send(true)}>
            {t('post.publish')}
          </ActionButton>
        </div>
      </Form>
    </div>
  );
}
