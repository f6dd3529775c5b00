import { useId, useState, type JSX } from 'react';
import { CameraOutlined, DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import type { FileView } from '@tianfu/sdk';
import { Button } from 'antd';
import { FILE_BYTES_MAX, FILE_TYPES, uploadFile } from '../../api-files.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { useWords } from '../../components/use-words.js';

interface Props {
  readonly label: string;
  readonly max: number;
  /** Only pictures; a phone opens its camera. */
  readonly camera?: boolean;
  readonly id?: string;
  readonly value?: readonly FileView[];
  readonly onChange?: (files: readonly FileView[]) => void;
}

/** Files handed to the platform at once, so that sending the form takes no time. */
export function FilePicker({ label, max, camera = false, id, value = [], onChange }: Props): JSX.Element {
  const { t } = useWords();
  const own = useId();
  const [sending, setSending] = useState<string | undefined>();
  const [fault, setFault] = useState<string | undefined>();
  const [error, setError] = useState<unknown>();
  const take = async (list: FileList | null): Promise<void> => {
    setError(undefined);
    setFault(undefined);
    let taken = value;
    for (const file of list ?? []) {
      const wrong = faultOf(file, taken.length, max);
      if (wrong !== undefined) {
        setFault(t(`sampling.offer.${wrong}`, { name: file.name, max }));
        break;
      }
      setSending(file.name);
      try {
        taken = [...taken, await uploadFile(file)];
        onChange?.(taken);
      } catch (problem) {
        setError(problem);
        break;
      }
    }
    setSending(undefined);
  };
  const inputId = id ?? own;
  return (
    <div className="tf-stack tf-tight">
      <div className="tf-row">
        <label className="tf-verb tf-file-verb" htmlFor={inputId}>
          {camera ? <CameraOutlined aria-hidden /> : <PaperClipOutlined aria-hidden />}
          <span>{t(camera ? 'sampling.offer.takePhoto' : 'sampling.offer.addFile')}</span>
          <input
            id={inputId}
            type="file"
            multiple={max > 1}
            aria-label={label}
            accept={camera ? 'image/*' : FILE_TYPES.join(',')}
            {...(camera ? { capture: 'environment' as const } : {})}
            disabled={sending !== undefined}
            onChange={(event) => {
              void take(event.target.files);
              event.target.value = '';
            }}
          />
        </label>
        <span className="tf-small tf-soft" aria-live="polite">
          {sending === undefined
            ? t('sampling.offer.fileTypes')
            : t('sampling.offer.uploading', { name: sending })}
        </span>
      </div>
      {value.length > 0 && (
        <ul className="tf-files">
          {value.map((file) => (
            <li key={file.fileId} className="tf-row">
              <span>{file.name}</span>
              <Button
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={t('sampling.offer.remove', { name: file.name })}
                onClick={() => onChange?.(value.filter(({ fileId }) => fileId !== file.fileId))}
              />
            </li>
          ))}
        </ul>
      )}
      {fault !== undefined && (
        <p className="tf-bad" role="alert">
          {fault}
        </p>
      )}
      <ProblemNote error={error} />
    </div>
  );
}

function faultOf(
  { type, size }: File,
  count: number,
  max: number,
): 'tooMany' | 'fileType' | 'fileTooLarge' | undefined {
  if (count >= max) return 'tooMany';
  if (!FILE_TYPES.includes(type)) return 'fileType';
  return size > FILE_BYTES_MAX ? 'fileTooLarge' : undefined;
}
