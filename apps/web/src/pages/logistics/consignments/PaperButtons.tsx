import type { JSX } from 'react';
import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import type { ShippingPaper } from '@tianfu/sdk';
import { Button } from 'antd';
import { downloadPapers, saveAs } from '../../../api-files.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useLogisticsWords } from '../../../words/logistics.js';

export const SHIPPING = ['labels', 'packing-list', 'waybill'] as const satisfies readonly ShippingPaper[];
export const CUSTOMS = [
  'commercial-invoice',
  'customs-packing-list',
] as const satisfies readonly ShippingPaper[];

interface Props {
  readonly consignmentIds: readonly string[];
  /** What the file is called, before the paper's name. */
  readonly name: string;
  readonly papers?: readonly ShippingPaper[];
}

/** Papers as PDF, to be saved or printed. */
export function PaperButtons({ consignmentIds, name, papers = SHIPPING }: Props): JSX.Element {
  const { t, names } = useLogisticsWords();
  const print = useMutation({
    mutationFn: async (paper: ShippingPaper) =>
      saveAs(await downloadPapers(paper, consignmentIds), `${name}-${names.paper(paper)}.pdf`),
  });
  return (
    <div className="tf-stack tf-tight">
      <div className="tf-row">
        {papers.map((paper) => (
          <Button
            key={paper}
            icon={<FilePdfOutlined aria-hidden />}
            loading={print.isPending && print.variables === paper}
            onClick={() => print.mutate(paper)}
          >
            {t('logistics.consignment.papers.print', { paper: names.paper(paper) })}
          </Button>
        ))}
      </div>
      <ProblemNote error={print.error} />
    </div>
  );
}
