import { useState, type JSX } from 'react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Problem, type PostOrder } from '@tianfu/sdk';
import { Button, Form } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { Differences } from '../../components/Differences.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWish } from '../../components/use-wish.js';
import { useWords } from '../../components/use-words.js';
import { AmendFields, laterThan, type Later } from '../../forms/order/AmendFields.js';
import { draftOf, orderContent, type OrderDraft } from '../../forms/order/draft.js';
import { orderFieldPath } from '../../forms/order/order-faults.js';
import { MatrixFields, ProductFields } from '../../forms/order/OrderFields.js';
import { DeliveryFields, TermsFields } from '../../forms/order/TermsFields.js';
import { markFaults } from '../../forms/faults.js';
import { orderDifferences } from '../../words/order-diff.js';

const route = getRouteApi('/frame/orders/$orderId/amend');

interface Amended extends OrderDraft {
  reason?: string;
  later: Later;
}

/** Changes the conditions of an order that takes bids; what will change is shown before it is sent. */
export function AmendOrderPage(): JSX.Element {
  const { t, words } = useWords();
  const { orderId } = route.useParams();
  const { data: order, refetch } = useSuspenseQuery({ ...api.order(orderId), staleTime: Infinity });
  const navigate = useNavigate();
  const wish = useWish();
  const [form] = Form.useForm<Amended>();
  const [content, setContent] = useState<PostOrder | undefined>();
  const back = (): void => void navigate({ to: '/orders/$orderId', params: { orderId } });
  const amend = useMutation({
    mutationFn: ({ reason = '', later, ...draft }: Amended) =>
      wish(
        { draft, reason, later, version: order.version },
        () => {
          const biddingDeadline = laterThan(order.biddingDeadline ?? '', later);
          const changed = orderContent(draft);
          if (changed === undefined) throw new Error('the form checks what it needs before it sends');
          return {
            ...changed,
            orderId,
            reason,
            ...(biddingDeadline === undefined ? {} : { biddingDeadline }),
          };
        },
        (input, options) => client.amendOrder(input, { ...options, ifMatch: order.version }),
      ),
    onSuccess: async (amended) => {
      queryClient.setQueryData(api.order(orderId).queryKey, amended);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      await navigate({ to: '/orders/$orderId', params: { orderId }, search: { tab: 'history' } });
    },
    onError: async (error) => {
      markFaults(form, error, orderFieldPath);
      // What will change is then compared with what is there now.
      if (error instanceof Problem && error.code === 'VERSION_STALE') await refetch();
    },
  });
  const differences = content === undefined ? [] : orderDifferences(order, content, t, words);
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('changes.amendTitle')} lead={`${order.number} · ${t('changes.amendLead')}`} />
      <Form
        form={form}
        name="amend"
        layout="vertical"
        className="tf-stack"
        initialValues={{ ...draftOf(order), later: 'keep' }}
        onValuesChange={() => setContent(orderContent(form.getFieldsValue(true) as Amended))}
        onFinish={() => amend.mutate(form.getFieldsValue(true) as Amended)}
      >
        <ProductFields />
        <MatrixFields />
        <DeliveryFields />
        <TermsFields />
        <AmendFields />
        <section className="tf-card tf-stack" aria-labelledby="preview">
          <h2 id="preview">{t('changes.preview')}</h2>
          <Differences label={t('changes.preview')} rows={differences} />
        </section>
        <ProblemNote error={amend.error} />
        <div className="tf-sticky">
          <Button onClick={back}>{t('common.cancel')}</Button>
          <ActionButton
            type="primary"
            htmlType="submit"
            loading={amend.isPending}
            reason={order.actions.includes('amend') ? undefined : t('bids.cannotBid.notOpen')}
          >
            {t('changes.send')}
          </ActionButton>
        </div>
      </Form>
    </div>
  );
}
