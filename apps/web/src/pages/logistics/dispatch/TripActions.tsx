import { useState, type JSX } from 'react';
import { Link } from '@tanstack/react-router';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { TripView } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client } from '../../../api.js';
import { logisticsApi } from '../../../api-logistics.js';
import { Confirm } from '../../../components/Confirm.js';
import { useWish } from '../../../components/use-wish.js';
import { FormDialog } from '../../../forms/sampling/FormDialog.js';
import { NativeSelect } from '../../../forms/sampling/NativeSelect.js';
import { moneyText } from '../../../words/amounts.js';
import { useLogisticsWords } from '../../../words/logistics.js';
import { StaleNote } from './StaleNote.js';
import { tookTrips, useTripEdit } from './use-trip-edit.js';

/** What becomes of a trip: tendered to its carrier with its sheet, or given up. */
export function TripActions({ trip, sheet = true }: { trip: TripView; sheet?: boolean }): JSX.Element {
  const { t } = useLogisticsWords();
  const [asking, setAsking] = useState<'tender' | 'cancel' | undefined>();
  const close = (): void => setAsking(undefined);
  const { tripId, actions, carrierName } = trip;
  return (
    <div className="tf-row">
      {actions.includes('tender') && (
        <Button type="primary" onClick={() => setAsking('tender')}>
          {t('logistics.dispatch.trip.tender', { carrier: carrierName })}
        </Button>
      )}
      {sheet && (
        <Link className="tf-verb" to="/dispatch/$tripId" params={{ tripId }}>
          {t('logistics.dispatch.trip.sheet')}
        </Link>
      )}
      {actions.includes('cancel') && (
        <Button onClick={() => setAsking('cancel')}>{t('logistics.dispatch.trip.cancel')}</Button>
      )}
      {actions.includes('edit') && sheet && <VehicleSelect trip={trip} />}
      {asking === 'tender' && <TenderDialog trip={trip} onClose={close} />}
      {asking === 'cancel' && <CancelDialog trip={trip} onClose={close} />}
    </div>
  );
}

/** Another vehicle for the same goods. */
function VehicleSelect({ trip }: { trip: TripView }): JSX.Element {
  const { t } = useLogisticsWords();
  const { tripId, vehicleId } = trip;
  const vehicles = useQuery(logisticsApi.hubVehicles());
  const assign = useTripEdit((input: { tripId: string; vehicleId: string }, options) =>
    client.assignVehicle(input, options),
  );
  return (
    <>
      <span className="tf-rule">
        <NativeSelect
          label={t('logistics.dispatch.trip.vehicle')}
          options={(vehicles.data?.data ?? []).map(({ vehicleId: code, plate, carrierName }) => ({
            code,
            name: `${plate} · ${carrierName}`,
          }))}
          value={vehicleId}
          onChange={(next) => {
            if (next !== undefined && next !== vehicleId)
              assign.mutate({ trip, input: { tripId, vehicleId: next } });
          }}
        />
      </span>
      <StaleNote
        tripId={tripId}
        error={assign.error}
        since={assign.variables?.trip.version}
        onTaken={assign.reset}
      />
    </>
  );
}

interface Props {
  readonly trip: TripView;
  readonly onClose: () => void;
}

function TenderDialog({ trip, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const { tripId, carrierName, cost, number } = trip;
  const tender = useTripEdit(
    (input: { tripId: string }, options) => client.tenderTrip(input, options),
    onClose,
  );
  const verb = t('logistics.dispatch.trip.tender', { carrier: carrierName });
  return (
    <Confirm
      open
      title={verb}
      verb={verb}
      pending={tender.isPending}
      onConfirm={() => tender.mutate({ trip, input: { tripId } })}
      onClose={onClose}
    >
      <p>
        {number} · <span className="tf-money">{moneyText(cost)}</span>
      </p>
      <p>{t('logistics.dispatch.trip.tenderBody')}</p>
      <StaleNote
        tripId={tripId}
        error={tender.error}
        since={tender.variables?.trip.version}
        onTaken={tender.reset}
      />
    </Confirm>
  );
}

function CancelDialog({ trip: { tripId }, onClose }: Props): JSX.Element {
  const { t } = useLogisticsWords();
  const [form] = Form.useForm<{ reason: string }>();
  const wish = useWish();
  const cancel = useMutation({
    mutationFn: (reason: string) =>
      wish(
        reason,
        () => ({ tripId, reason }),
        (input, options) => client.cancelTrip(input, options),
      ),
    onSuccess: async (trip) => {
      await tookTrips([trip]);
      onClose();
    },
  });
  const label = t('logistics.dispatch.trip.reason');
  return (
    <FormDialog
      form={form}
      name="cancel-trip"
      title={t('logistics.dispatch.trip.cancel')}
      verb={t('logistics.dispatch.trip.cancel')}
      pending={cancel.isPending}
      error={cancel.error}
      onSend={({ reason }) => cancel.mutate(reason.trim())}
      onClose={onClose}
    >
      <p className="tf-soft">{t('logistics.dispatch.trip.cancelBody')}</p>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, min: 2, message: t('common.rules.required', { label }) }]}
      >
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 5 }} maxLength={1000} />
      </Form.Item>
    </FormDialog>
  );
}
