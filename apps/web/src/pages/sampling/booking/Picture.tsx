import { useEffect, useState, type JSX } from 'react';
import { FilePdfOutlined, PictureOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import type { FileView } from '@tianfu/sdk';
import { downloadFile, saveAs } from '../../../api-files.js';
import { useWords } from '../../../components/use-words.js';

/** An address of a blob for as long as it is shown. */
function useBlobUrl(blob: Blob | undefined): string | undefined {
  const [url, setUrl] = useState<string | undefined>();
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

/** A picture of the platform, or a sign in its place; opens whole in a tab of its own. */
export function Picture({ file, alt }: { file: FileView; alt: string }): JSX.Element {
  const { data: blob } = useQuery({
    queryKey: ['file', file.fileId],
    queryFn: () => downloadFile(file.fileId),
    staleTime: Infinity,
    enabled: file.type !== 'application/pdf',
  });
  const url = useBlobUrl(blob);
  if (url === undefined) {
    return (
      <span className="tf-picture tf-picture-none" role="img" aria-label={alt}>
        {file.type === 'application/pdf' ? <FilePdfOutlined aria-hidden /> : <PictureOutlined aria-hidden />}
      </span>
    );
  }
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <img className="tf-picture" src={url} alt={alt} />
    </a>
  );
}

/** Files by name; each is fetched when it is wanted. */
export function FileLinks({ files }: { files: readonly FileView[] }): JSX.Element {
  const { t } = useWords();
  return (
    <ul className="tf-files">
      {files.map((file) => (
        <li key={file.fileId}>
          <button
            type="button"
            className="tf-text-button"
            aria-label={t('sampling.booking.openFile', { name: file.name })}
            onClick={() => void downloadFile(file.fileId).then((blob) => saveAs(blob, file.name))}
          >
            {file.name}
          </button>
        </li>
      ))}
    </ul>
  );
}
