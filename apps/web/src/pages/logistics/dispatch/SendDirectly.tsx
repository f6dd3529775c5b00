import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { client } from '../../../api.js';
import { tookLegs } from '../../../api-logistics.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { useLogisticsWords } from '../../../words/logistics.js';

interface Props {
  readonly consignmentId: string;
  readonly number: string;
}

/** Makes one way of two legs again, as long as no carrier has one of them. */
export function SendDirectly({ consignmentId, number }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const wish = useWish();
  const undo = useMutation({
    // A leg does not say how its consignment stands; whoever has changed that meanwhile is met by the refusal.
    mutationFn: async () => {
      const { version } = await client.getConsignment({ consignmentId });
      return wish(
        [consignmentId, version],
        () => ({ consignmentId }),
        (input, options) => client.sendDirectly(input, { ...options, ifMatch: version }),
      );
    },
    onSuccess: tookLegs,
  });
  return (
    <>
      <Button
        size="small"
        aria-label={t('logistics.viaHub.directLabel', { number })}
        loading={undo.isPending}
        onClick={() => undo.mutate()}
      >
        {t('logistics.viaHub.direct')}
      </Button>
      <ProblemNote error={undo.error} />
    </>
  );
}
