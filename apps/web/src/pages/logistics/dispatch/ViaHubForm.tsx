import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ConsignmentSummary, SendViaHubInput } from '@tianfu/sdk';
import { Button } from 'antd';
import { client } from '../../../api.js';
import { tookLegs } from '../../../api-logistics.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { instantOf } from '../../../words/beijing-input.js';
import { useLogisticsWords } from '../../../words/logistics.js';

interface Props {
  readonly consignment: Pick<ConsignmentSummary, 'consignmentId' | 'number' | 'version'>;
  readonly onDone: () => void;
}

/** Splits waiting goods into a leg to the hub and one from there; who knows the hour of handing over may name it. */
export function ViaHubForm({ consignment, onDone }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const wish = useWish();
  const [handOver, setHandOver] = useState('');
  const { consignmentId, version } = consignment;
  const send = useMutation({
    mutationFn: () => {
      const handOverAt = instantOf(handOver);
      return wish(
        [consignmentId, version, handOverAt],
        (): SendViaHubInput => ({ consignmentId, ...(handOverAt === undefined ? {} : { handOverAt }) }),
        (input, options) => client.sendViaHub(input, { ...options, ifMatch: version }),
      );
    },
    onSuccess: async (sent) => {
      await tookLegs(sent);
      onDone();
    },
  });
  return (
    <form
      className="tf-via-hub"
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate();
      }}
    >
      <p className="tf-small tf-soft">{t('logistics.viaHub.sendBody')}</p>
      <div className="tf-row">
        <label>
          <span className="tf-small tf-soft">{t('logistics.viaHub.handOver')}</span>{' '}
          <input
            type="datetime-local"
            className="tf-input"
            value={handOver}
            onChange={(event) => setHandOver(event.target.value)}
          />
        </label>
        <Button htmlType="submit" size="small" type="primary" loading={send.isPending}>
          {t('logistics.viaHub.confirm')}
        </Button>
      </div>
      <p className="tf-small tf-soft">{t('logistics.viaHub.handOverAuto')}</p>
      <ProblemNote error={send.error} />
    </form>
  );
}
