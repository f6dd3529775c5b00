import { useState, type JSX } from 'react';
import { CameraOutlined } from '@ant-design/icons';
import type { ProofOfDelivery } from '@tianfu/sdk';
import { ActionButton } from '../../../components/ActionButton.js';
import { OneChip } from '../../../components/Chips.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { shrunkPhoto, type Picture } from './picture.js';
import { SignaturePad } from './SignaturePad.js';

const KINDS = ['code', 'signature', 'photo'] as const;
type Kind = (typeof KINDS)[number];
const CODE = /^\d{6}$/;

interface Props {
  readonly busy: boolean;
  readonly onDelivered: (proof: ProofOfDelivery) => void;
}

/** How a delivery is proven: the recipient's code, signature, or a photo. */
export function DeliverForm({ busy, onDelivered }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [kind, setKind] = useState<Kind>('code');
  const [code, setCode] = useState('');
  const [receivedBy, setReceivedBy] = useState('');
  const [picture, setPicture] = useState<Picture | undefined>();
  const named = receivedBy.trim() === '' ? {} : { receivedBy: receivedBy.trim() };
  const proof: ProofOfDelivery | undefined =
    kind === 'code'
      ? CODE.test(code)
        ? { kind, code, ...named }
        : undefined
      : picture === undefined
        ? undefined
        : { kind, ...picture, ...named };
  const need = { code: 'needCode', signature: 'needSignature', photo: 'needPhoto' } as const;
  return (
    <div className="tf-stack tf-tight">
      <h3>{t('logistics.drive.deliver.title')}</h3>
      <OneChip
        label={t('logistics.drive.deliver.how')}
        chips={KINDS.map((each) => ({ code: each, name: t(`logistics.drive.deliver.${each}`) }))}
        value={kind}
        onChange={(next) => {
          setKind(next);
          setPicture(undefined);
        }}
      />
      {kind === 'code' && (
        <label className="tf-field">
          <span className="tf-small">{t('logistics.drive.deliver.codeLabel')}</span>
          <input
            className="tf-input tf-code-input"
            inputMode="numeric"
            autoComplete="off"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.target.value.normalize('NFKC').replaceAll(/\D/g, ''))}
          />
        </label>
      )}
      {kind === 'signature' && <SignaturePad onSigned={setPicture} />}
      {kind === 'photo' && <Photo taken={picture !== undefined} onTaken={setPicture} />}
      <label className="tf-field">
        <span className="tf-small">{t('logistics.drive.deliver.receivedBy')}</span>
        <input
          className="tf-input"
          maxLength={60}
          value={receivedBy}
          onChange={(event) => setReceivedBy(event.target.value)}
        />
      </label>
      <ActionButton
        type="primary"
        size="large"
        block
        loading={busy}
        reason={proof === undefined ? t(`logistics.drive.deliver.${need[kind]}`) : undefined}
        onClick={() => {
          if (proof !== undefined) onDelivered(proof);
        }}
      >
        {t('logistics.drive.deliver.verb')}
      </ActionButton>
    </div>
  );
}

function Photo({ taken, onTaken }: { taken: boolean; onTaken: (picture: Picture) => void }): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <div className="tf-row">
      <label className="tf-verb tf-file-verb">
        <CameraOutlined aria-hidden />
        <span>{t('logistics.drive.deliver.takePhoto')}</span>
        <input
          type="file"
          accept="image/*"
          capture="environment"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) void shrunkPhoto(file).then(onTaken);
          }}
        />
      </label>
      <span role="status">{taken && t('logistics.drive.deliver.photoTaken')}</span>
    </div>
  );
}
