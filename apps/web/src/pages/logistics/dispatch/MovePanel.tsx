import { useState, type JSX } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TripView } from '@tianfu/sdk';
import { Button } from 'antd';
import { logisticsApi } from '../../../api-logistics.js';
import { useWish } from '../../../components/use-wish.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { ChangeFacts } from './ChangeFacts.js';
import type { Draft } from './draft.js';
import { commitMove, previewMove, seenVersion, type MoveTarget } from './move.js';
import { StaleNote } from './StaleNote.js';
import { tookTrips } from './use-trip-edit.js';

interface Props {
  readonly draft: Draft;
  readonly trips: readonly TripView[];
  readonly day: string;
  /** The trip it is on afterwards; undefined when it waits. */
  readonly onDone: (tripId: string | undefined) => void;
  readonly onClose: () => void;
}

const OFF = 'off';
const VEHICLE = 'vehicle:';

/** Where a consignment goes and what that brings, before it is done: by list and keys, or with what was dragged here. */
export function MovePanel({ draft, trips, day, onDone, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const { consignmentId, consignmentNumber: number, fromTripId } = draft;
  const planned = trips.filter(({ state }) => state === 'planned');
  const [to, setTo] = useState<string | undefined>(
    draft.toTripId ?? (fromTripId === undefined ? undefined : OFF),
  );
  const [afterStopId, setAfterStopId] = useState<string | undefined>(draft.afterStopId);
  const vehicles = useQuery({ ...logisticsApi.hubVehicles(), enabled: fromTripId === undefined });
  const target: MoveTarget | undefined = targetOf(to, afterStopId, draft);
  const seen = seenVersion(draft, target, trips);
  const preview = useQuery({
    queryKey: ['trips', 'preview', consignmentId, fromTripId, target, seen],
    queryFn: () => previewMove(draft, target, seen),
    enabled: target !== undefined && target.kind !== 'vehicle',
    staleTime: 0,
    gcTime: 0,
  });
  const wish = useWish();
  const commit = useMutation({
    mutationFn: (chosen: MoveTarget) =>
      wish(
        [draft, chosen, seen],
        () => chosen,
        (input, options) => commitMove(draft, input, seen, day, options),
      ),
    onSuccess: async (edited) => {
      await tookTrips(edited);
      onDone(target?.kind === 'off' ? undefined : edited.at(-1)?.tripId);
    },
  });
  const free = vehicles.data?.data ?? [];
  const toTrip = planned.find(({ tripId }) => tripId === to);
  const tripOf = target?.kind === 'trip' && fromTripId === undefined ? target.tripId : (fromTripId ?? '');
  return (
    <section className="tf-card tf-move" aria-labelledby="move">
      <h2 id="move">{t('logistics.edit.title', { number })}</h2>
      <div className="tf-form-grid">
        <label className="tf-field">
          <span className="tf-small">{t('logistics.edit.where')}</span>
          <NativeSelect
            label={t('logistics.edit.where')}
            none={t('logistics.edit.where')}
            options={[
              ...(fromTripId === undefined ? [] : [{ code: OFF, name: t('logistics.edit.off') }]),
              ...planned.map((trip) => ({
                code: trip.tripId,
                name:
                  trip.tripId === fromTripId
                    ? t('logistics.edit.stay', { number: trip.number })
                    : `${trip.number} · ${trip.plate}`,
              })),
              ...free.map(({ vehicleId, plate, carrierName }) => ({
                code: `${VEHICLE}${vehicleId}`,
                name: t('logistics.dispatch.waiting.newTrip', { plate: `${plate} · ${carrierName}` }),
              })),
            ]}
            value={to}
            onChange={(next) => {
              setTo(next);
              setAfterStopId(undefined);
            }}
          />
        </label>
        {toTrip !== undefined && fromTripId !== undefined && (
          <label className="tf-field">
            <span className="tf-small">{t('logistics.edit.place')}</span>
            <NativeSelect
              label={t('logistics.edit.place')}
              none={t('logistics.edit.best')}
              options={placesOf(toTrip, consignmentId).map(({ stopId, kind, place }) => ({
                code: stopId,
                name: t('logistics.dispatch.stop.after', {
                  place: `${t(`logistics.dispatch.stop.${kind}`)} ${place.address}`,
                }),
              }))}
              value={afterStopId}
              onChange={setAfterStopId}
            />
          </label>
        )}
      </div>
      <div aria-live="polite">
        {preview.isFetching && <p className="tf-soft">{t('logistics.edit.asking')}</p>}
        {preview.data && !preview.isFetching && <ChangeFacts edited={preview.data} />}
      </div>
      <StaleNote
        tripId={tripOf}
        error={commit.error ?? (preview.isFetching ? undefined : preview.error)}
        since={seen}
        onTaken={commit.reset}
      />
      <div className="tf-row tf-end">
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button
          type="primary"
          loading={commit.isPending}
          disabled={target === undefined || preview.isError}
          onClick={() => {
            if (target !== undefined) commit.mutate(target);
          }}
        >
          {t('logistics.edit.commit')}
        </Button>
      </div>
    </section>
  );
}

/** Where a pick-up may come after: not after the goods themselves, nor after the way home. */
const placesOf = ({ stops }: TripView, consignmentId: string): TripView['stops'] =>
  stops.filter((stop) => stop.consignmentId !== consignmentId && stop.kind !== 'depot-end');

function targetOf(
  to: string | undefined,
  afterStopId: string | undefined,
  draft: Draft,
): MoveTarget | undefined {
  if (to === undefined) return undefined;
  if (to === OFF) return { kind: 'off' };
  if (to.startsWith(VEHICLE)) return { kind: 'vehicle', vehicleId: to.slice(VEHICLE.length) };
  // On its own trip it must be told another place.
  if (to === draft.fromTripId && afterStopId === undefined) return undefined;
  return { kind: 'trip', tripId: to, ...(afterStopId === undefined ? {} : { afterStopId }) };
}
