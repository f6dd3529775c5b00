import type { JSX } from 'react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { Problem, type PostOrder } from '@tianfu/sdk';
import { Button, Form } from 'antd';
import { api, client, queryClient } from '../../api.js';
import { ActionButton } from '../../components/ActionButton.js';
import { Differences } from '../../components/Differences.js';
import { PageHeader } from '../../components/PageHeader.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';
import { draftOf, orderContent, type OrderDraft } from '../../forms/order/draft.js';
import { orderFieldPath } from '../../forms/order/order-faults.js';
import { MatrixFields, ProductFields } from '../../forms/order/OrderFields.js';
import { DeliveryFields, TermsFields } from '../../forms/order/TermsFields.js';
import { markFaults } from '../../forms/faults.js';
import { orderDifferences } from '../../words/order-diff.js';

const route = getRouteApi('/frame/orders/$orderId/edit');

/** Changes a draft; when somebody else changed it meanwhile, nothing typed here is lost. */
export function EditOrderPage(): JSX.Element {
  const { t, words } = useWords();
  const { orderId } = route.useParams();
  const { data: order, refetch } = useSuspenseQuery({ ...api.order(orderId), staleTime: Infinity });
  const navigate = useNavigate();
  const [form] = Form.useForm<OrderDraft>();
  const save = useMutation({
    mutationFn: (content: PostOrder) =>
      client.updateDraft({ orderId, ...content }, { ifMatch: order.version }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(api.order(orderId).queryKey, saved);
      await queryClient.invalidateQueries({ queryKey: ['orders'] });
      await navigate({ to: '/orders/$orderId', params: { orderId } });
    },
    onError: async (error) => {
      markFaults(form, error, orderFieldPath);
      // The page compares with what is there now; the form keeps what was typed.
      if (isStale(error)) await refetch();
    },
  });
  const stale = isStale(save.error) && save.variables !== undefined;
  const loadLatest = (): void => {
    form.setFieldsValue(draftOf(order));
    save.reset();
  };
  return (
    <div className="tf-page tf-page-narrow">
      <PageHeader title={t('post.editTitle')} lead={order.number} />
      <Form
        form={form}
        name="order"
        layout="vertical"
        className="tf-stack"
        initialValues={draftOf(order)}
        onFinish={() => {
          const content = orderContent(form.getFieldsValue(true) as OrderDraft);
          if (content !== undefined) save.mutate(content);
        }}
      >
        <ProductFields />
        <MatrixFields />
        <DeliveryFields />
        <TermsFields />
        <ProblemNote error={save.error} />
        {stale && (
          <section className="tf-card tf-stack" aria-labelledby="stale">
            <h2 id="stale">{t('changes.staleTitle')}</h2>
            <p>{t('post.stale')}</p>
            <Differences
              label={t('changes.staleTitle')}
              heads={[t('changes.latest'), t('changes.mine')]}
              rows={orderDifferences(order, save.variables, t, words)}
            />
            <div className="tf-row">
              <Button onClick={loadLatest}>{t('post.loadLatest')}</Button>
              <Button onClick={() => save.mutate(save.variables)}>{t('changes.keepMine')}</Button>
            </div>
          </section>
        )}
        <div className="tf-sticky">
          <Button onClick={() => void navigate({ to: '/orders/$orderId', params: { orderId } })}>
            {t('common.cancel')}
          </Button>
          <ActionButton
            type="primary"
            htmlType="submit"
            loading={save.isPending}
            reason={order.actions.includes('edit') ? undefined : t('orders.cannot.notDraft')}
          >
            {t('post.saveChanges')}
          </ActionButton>
        </div>
      </Form>
    </div>
  );
}

const isStale = (error: unknown): boolean => error instanceof Problem && error.code === 'VERSION_STALE';
