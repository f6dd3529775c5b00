import type { JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { client, queryClient } from '../../../api.js';
import { Confirm } from '../../../components/Confirm.js';
import { useWish } from '../../../components/use-wish.js';
import { useWords } from '../../../components/use-words.js';
import { RepairNote } from './RepairNote.js';

/** Plans anew what may move, and says what came of it. */
export function ReplanDialog(props: { centreId: string; onClose: () => void }): JSX.Element {
  const { centreId, onClose } = props;
  const { t } = useWords();
  const wish = useWish();
  const replan = useMutation({
    mutationFn: () =>
      wish(
        'replan',
        () => ({ centreId }),
        (input, options) => client.replanCentre(input, options),
      ),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['sampling'] }),
  });
  if (replan.data !== undefined) {
    return (
      <Modal
        open
        title={t('sampling.schedule.replan')}
        onCancel={onClose}
        closable={{ 'aria-label': t('common.close') }}
        footer={
          <Button type="primary" onClick={onClose}>
            {t('sampling.schedule.close')}
          </Button>
        }
      >
        <RepairNote repair={replan.data} />
      </Modal>
    );
  }
  return (
    <Confirm
      open
      title={t('sampling.schedule.replan')}
      verb={t('sampling.schedule.replan')}
      pending={replan.isPending}
      error={replan.error}
      onConfirm={() => replan.mutate()}
      onClose={onClose}
    >
      <p>{t('sampling.schedule.replanBody')}</p>
    </Confirm>
  );
}
