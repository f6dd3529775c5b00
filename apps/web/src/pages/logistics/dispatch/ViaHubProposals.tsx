import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import type { ViaHubProposal } from '@tianfu/sdk';
import { Button } from 'antd';
import { client } from '../../../api.js';
import { tookLegs } from '../../../api-logistics.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWish } from '../../../components/use-wish.js';
import { moneyText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { beijing } from '../../../words/time.js';

/** Far goods of one direction that cost less collected to the hub and hauled from there. */
export function ViaHubProposals({ proposals }: { proposals: readonly ViaHubProposal[] }): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <>
      <h3>{t('logistics.viaHub.proposals')}</h3>
      <p className="tf-soft">{t('logistics.viaHub.proposalsBody')}</p>
      <ul className="tf-cards">
        {proposals.map((proposal) => (
          <Proposal key={proposal.goods.map((each) => each.consignmentId).join()} proposal={proposal} />
        ))}
      </ul>
    </>
  );
}

function Proposal({ proposal }: { proposal: ViaHubProposal }): JSX.Element {
  const { t } = useLogisticsWords();
  const wish = useWish();
  const { goods, trips, cost, direct } = proposal;
  const take = useMutation({
    mutationFn: async () => {
      // One after the other: what is sent stays sent, and the rest is proposed again.
      for (const { consignmentId, version } of goods) {
        const sent = await wish(
          [consignmentId, version],
          () => ({ consignmentId }),
          (input, options) => client.sendViaHub(input, { ...options, ifMatch: version }),
        );
        await tookLegs(sent);
      }
    },
  });
  const money = { cost: moneyText(cost), trips };
  return (
    <li className="tf-card">
      <ul className="tf-plan">
        {goods.map(({ consignmentId, consignmentNumber, enterpriseName, handOverAt }) => (
          <li key={consignmentId}>
            <span>
              {consignmentNumber} <span className="tf-soft">{enterpriseName}</span>
            </span>
            <span className="tf-soft">{t('logistics.viaHub.handOverAt', { at: beijing(handOverAt) })}</span>
          </li>
        ))}
      </ul>
      <ProblemNote error={take.error} />
      <div className="tf-card-foot">
        <span>
          {direct === undefined
            ? t('logistics.viaHub.only', money)
            : t('logistics.viaHub.saves', { ...money, direct: moneyText(direct) })}
        </span>
        <Button loading={take.isPending} onClick={() => take.mutate()}>
          {t('logistics.viaHub.takeAll', { count: goods.length })}
        </Button>
      </div>
    </li>
  );
}
