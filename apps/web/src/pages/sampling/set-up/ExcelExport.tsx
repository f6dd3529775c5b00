import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { saveAs } from '../../../api-files.js';
import { client } from '../../../api.js';
import { ProblemNote } from '../../../components/ProblemNote.js';
import { useWords } from '../../../components/use-words.js';
import { bytesOf, WORKBOOK_TYPE } from '../../../forms/sampling/workbook.js';

/** Resources, shifts and days as a workbook that can be imported again. */
export function ExcelExport({ centreId }: { centreId: string }): JSX.Element {
  const { t } = useWords();
  const download = useMutation({
    mutationFn: () => client.exportResourceSheet({ centreId }),
    onSuccess: ({ name, content }) => saveAs(new Blob([bytesOf(content)], { type: WORKBOOK_TYPE }), name),
  });
  return (
    <>
      <Button loading={download.isPending} onClick={() => download.mutate()}>
        {t('sampling.setup.excelExport')}
      </Button>
      <ProblemNote error={download.error} />
    </>
  );
}
