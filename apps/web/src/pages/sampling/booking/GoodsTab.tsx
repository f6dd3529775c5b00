import { lazy, Suspense, useState, type JSX } from 'react';
import type { BookingView, MaterialView } from '@tianfu/sdk';
import { Button } from 'antd';
import type { BookingDialog } from '../../../forms/sampling/CounterDialogs.js';
import { useSamplingWords } from '../../../words/sampling.js';
import { beijing } from '../../../words/time.js';
import { isWorkedOn } from './is-staff.js';
import { Picture } from './Picture.js';

const LabelDialog = lazy(() => import('./LabelDialog.js').then((m) => ({ default: m.LabelDialog })));

interface Props {
  readonly booking: BookingView;
  readonly staff: boolean;
  readonly onAsk: (dialog: BookingDialog) => void;
}

/** What the customer brought, where it is, and what it looks like. */
export function GoodsTab({ booking, staff, onAsk }: Props): JSX.Element {
  const { t } = useSamplingWords();
  const works = staff && isWorkedOn(booking);
  return (
    <>
      {works && (
        <div className="tf-row tf-end">
          <Button type="primary" onClick={() => onAsk('checkIn')}>
            {t('sampling.counter.checkIn')}
          </Button>
          <Button onClick={() => onAsk('custody')}>{t('sampling.counter.custody')}</Button>
          <Button onClick={() => onAsk('photos')}>{t('sampling.counter.photos')}</Button>
        </div>
      )}
      <Materials booking={booking} staff={staff} />
      <Photos booking={booking} />
      <Custody booking={booking} />
    </>
  );
}

function Materials({ booking, staff }: { booking: BookingView; staff: boolean }): JSX.Element {
  const { t } = useSamplingWords();
  const [label, setLabel] = useState<MaterialView | undefined>();
  return (
    <section className="tf-card" aria-labelledby="materials">
      <h2 id="materials">{t('sampling.booking.materials')}</h2>
      {booking.materials.length === 0 ? (
        <p className="tf-soft">{t('sampling.booking.noMaterials')}</p>
      ) : (
        <ul className="tf-cards">
          {booking.materials.map((material) => (
            <li key={material.materialId} className="tf-material">
              <div className="tf-row">
                {material.photos.map((file) => (
                  <Picture key={file.fileId} file={file} alt={material.description} />
                ))}
              </div>
              <div className="tf-stack tf-tight">
                <b>{material.description}</b>
                <p className="tf-card-meta">
                  <span>
                    {material.quantity} {material.unit}
                  </span>
                  <span>
                    {t('sampling.booking.keptAt')} {material.place}
                  </span>
                  <span>{beijing(material.at)}</span>
                  <code className="tf-code">{material.label}</code>
                </p>
                {staff && (
                  <div>
                    <Button size="small" onClick={() => setLabel(material)}>
                      {t('sampling.booking.printLabel')}
                    </Button>
                  </div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        {label !== undefined && (
          <LabelDialog booking={booking} material={label} onClose={() => setLabel(undefined)} />
        )}
      </Suspense>
    </section>
  );
}

function Photos({ booking }: { booking: BookingView }): JSX.Element {
  const { t, sample } = useSamplingWords();
  const stepName = (number: number | undefined): string => {
    const step = booking.stepList.find((each) => each.step === number);
    return step === undefined ? '' : (step.name ?? sample.step(step.kind));
  };
  return (
    <section className="tf-card" aria-labelledby="photos">
      <h2 id="photos">{t('sampling.booking.photos')}</h2>
      {booking.photos.length === 0 ? (
        <p className="tf-soft">{t('sampling.booking.noPhotos')}</p>
      ) : (
        <ul className="tf-photos">
          {booking.photos.map(({ file, step, note, at }) => (
            <li key={file.fileId}>
              <Picture file={file} alt={note ?? stepName(step)} />
              <span className="tf-small">
                {stepName(step)} {note}
              </span>
              <span className="tf-small tf-soft">{beijing(at)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Custody({ booking }: { booking: BookingView }): JSX.Element {
  const { t, sample } = useSamplingWords();
  return (
    <section className="tf-card" aria-labelledby="custody">
      <h2 id="custody">{t('sampling.booking.custody')}</h2>
      {booking.custody.length === 0 ? (
        <p className="tf-soft">{t('sampling.booking.noCustody')}</p>
      ) : (
        <ol className="tf-history">
          {booking.custody.toReversed().map((entry) => (
            <li key={`${entry.at} ${entry.label} ${entry.action}`}>
              <span>
                <strong>{sample.custody(entry.action)}</strong> <code className="tf-code">{entry.label}</code>
              </span>
              <span className="tf-small tf-soft">
                {t('sampling.booking.custodyLine', {
                  place: entry.place,
                  by: entry.by,
                  at: beijing(entry.at),
                })}
              </span>
              {entry.note !== undefined && <p>{entry.note}</p>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
