import type { JSX } from 'react';
import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { type ListPage, readPages } from '../api-pages.js';
import type { CsvColumn } from '../device/csv.js';
import { ProblemNote } from './ProblemNote.js';
import { useWords } from './use-words.js';

interface Props<Row> {
  /** The file's name without its ending. */
  readonly name: string;
  readonly columns: readonly CsvColumn<Row>[];
  readonly fetchPage: (cursor: string | undefined) => Promise<ListPage<Row>>;
}

/** Longer lists are for a program and an API key. */
const MAX_PAGES = 50;

/** The whole list under the present filters, as a file for a spreadsheet. */
export function ExportButton<Row>({ name, columns, fetchPage }: Props<Row>): JSX.Element {
  const { t } = useWords();
  const save = useMutation({
    mutationFn: async () => {
      const { rows, isCut } = await readPages(fetchPage, MAX_PAGES);
      const { csvOf, download } = await import('../device/csv.js');
      download(`${name}.csv`, csvOf(columns, rows));
      return { rows: rows.length, isCut };
    },
  });
  return (
    <div className="tf-row">
      <Button icon={<DownloadOutlined aria-hidden />} loading={save.isPending} onClick={() => save.mutate()}>
        {t('common.export')}
      </Button>
      <span role="status" className="tf-small tf-soft">
        {save.data !== undefined &&
          t(save.data.isCut ? 'common.exportedCut' : 'common.exported', { count: save.data.rows })}
      </span>
      <ProblemNote error={save.error} />
    </div>
  );
}
