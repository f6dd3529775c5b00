import { useState, type JSX } from 'react';
import { useMutation } from '@tanstack/react-query';
import { formatMoney, shanghaiDate } from '@tianfu/kernel';
import {
  CURRENCIES,
  formRules,
  INCOTERMS,
  type ConsignmentView,
  type CustomsFinding,
  type CustomsPapers,
  type CustomsPapersView,
  type Incoterm,
} from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { client, queryClient } from '../../api.js';
import { logisticsApi } from '../../api-logistics.js';
import { ProblemNote } from '../../components/ProblemNote.js';
import { serverNowMs } from '../../live/server-clock.js';
import { CustomsChecks } from '../../pages/logistics/consignments/CustomsChecks.js';
import { moneyText } from '../../words/amounts.js';
import { useLogisticsWords } from '../../words/logistics.js';
import { fieldPath, markFaults } from '../faults.js';
import { rulesFor } from '../rules.js';
import { NativeSelect } from '../sampling/NativeSelect.js';
import {
  customsFieldOf,
  fieldsOf,
  firstFields,
  marksOf,
  papersOf,
  totalOf,
  type CustomsFields,
} from './customs-fields.js';
import { CustomsLines } from './CustomsLines.js';

interface Props {
  readonly consignment: ConsignmentView;
  readonly declared: CustomsPapersView | null;
  /** Kept, and nothing stops the papers. */
  readonly onDone: () => void;
}

// A vocabulary has its own keys only.
const TERMS = Object.keys(INCOTERMS) as Incoterm[];
const PARTIES = ['exporter', 'importer'] as const;
const PARTY_FIELDS = ['name', 'address', 'country', 'taxNumber'] as const;

const isError = ({ severity }: CustomsFinding): boolean => severity === 'error';

/** What customs is told, line by line; what is wrong is marked where it is. */
export function CustomsForm({ consignment, declared, onDone }: Props): JSX.Element {
  const { t, language } = useLogisticsWords();
  const [form] = Form.useForm<CustomsFields>();
  const [findings, setFindings] = useState<readonly CustomsFinding[] | undefined>(declared?.findings);
  const { consignmentId } = consignment;
  const show = (found: readonly CustomsFinding[]): void => {
    setFindings(found);
    // The names come from the wire; the form ignores those it does not have.
    form.setFields(marksOf(found, language) as unknown as Parameters<typeof form.setFields>[0]);
  };
  const onError = (error: unknown): void =>
    markFaults(form, error, (path) => customsFieldOf(`/${path.join('/')}`) ?? fieldPath(''));
  const check = useMutation({
    mutationFn: (papers: CustomsPapers) => client.checkCustoms(papers),
    onSuccess: ({ findings: found }) => show(found),
    onError,
  });
  const save = useMutation({
    mutationFn: (papers: CustomsPapers) => client.declareCustoms({ ...papers, consignmentId }),
    onSuccess: (kept) => {
      queryClient.setQueryData(logisticsApi.customs(consignmentId).queryKey, kept);
      show(kept.findings);
      if (!kept.findings.some(isError)) onDone();
    },
    onError,
  });
  const checkNow = async (): Promise<void> => {
    const fields = await form.validateFields().catch(() => undefined);
    if (fields !== undefined) check.mutate(papersOf(fields));
  };
  const stopped = save.isSuccess && findings?.some(isError) === true;
  const today = shanghaiDate(new Date(serverNowMs()));
  return (
    <Form
      form={form}
      name="customs"
      layout="vertical"
      scrollToFirstError
      initialValues={declared === null ? firstFields(consignment, today) : fieldsOf(declared)}
      onFinish={(fields) => save.mutate(papersOf(fields))}
    >
      <InvoiceCard />
      {PARTIES.map((party) => (
        <PartyCard key={party} party={party} />
      ))}
      <CustomsLines />
      {findings !== undefined && <CustomsChecks findings={findings} />}
      <div className="tf-stack tf-sticky">
        {stopped && <p className="tf-note tf-note-warn">{t('logistics.customs.form.kept')}</p>}
        <ProblemNote error={save.error ?? check.error} />
        <div className="tf-row tf-between">
          <Total />
          <span className="tf-row">
            <Button size="large" loading={check.isPending} onClick={() => void checkNow()}>
              {t('logistics.customs.form.check')}
            </Button>
            <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
              {t('logistics.customs.form.save')}
            </Button>
          </span>
        </div>
      </div>
    </Form>
  );
}

function Total(): JSX.Element {
  const { t } = useLogisticsWords();
  const form = Form.useFormInstance<CustomsFields>();
  // Undefined until the form has been drawn once.
  const lines = (Form.useWatch('lines', form) as CustomsFields['lines'] | undefined) ?? [];
  const currency = (Form.useWatch('currency', form) as CustomsFields['currency'] | undefined) ?? 'USD';
  return (
    <b className="tf-money" aria-live="polite">
      {t('logistics.customs.form.total', { amount: moneyText(formatMoney(totalOf(lines, currency))) })}
    </b>
  );
}

function InvoiceCard(): JSX.Element {
  const { t, names } = useLogisticsWords();
  const text = (
    name: 'invoiceNumber' | 'invoiceDate' | 'incotermPlace' | 'portOfLoading' | 'portOfDischarge',
  ): JSX.Element => {
    const label = t(`logistics.customs.form.${name}`);
    const isPort = name === 'portOfLoading' || name === 'portOfDischarge';
    return (
      <Form.Item
        name={name}
        label={label}
        normalize={(value: string) => (isPort ? value.toUpperCase() : value)}
        rules={rulesFor(formRules.CustomsPapers[name], label, t)}
        {...(isPort ? { extra: t('logistics.customs.form.portHint') } : {})}
      >
        <Input {...(name === 'invoiceDate' ? { type: 'date' } : {})} />
      </Form.Item>
    );
  };
  const incoterm = t('logistics.customs.form.incoterm');
  const currency = t('logistics.customs.form.currency');
  return (
    <section className="tf-card" aria-labelledby="invoice">
      <h2 id="invoice">{t('logistics.customs.form.invoice')}</h2>
      <div className="tf-form-grid">
        {text('invoiceNumber')}
        {text('invoiceDate')}
        <Form.Item name="incoterm" label={incoterm} required>
          <NativeSelect
            label={incoterm}
            options={TERMS.map((code) => ({ code, name: names.incoterm(code) }))}
          />
        </Form.Item>
        {text('incotermPlace')}
        {text('portOfLoading')}
        {text('portOfDischarge')}
        <Form.Item name="currency" label={currency} required>
          <NativeSelect label={currency} options={CURRENCIES.map((code) => ({ code, name: code }))} />
        </Form.Item>
      </div>
    </section>
  );
}

function PartyCard({ party }: { party: (typeof PARTIES)[number] }): JSX.Element {
  const { t } = useLogisticsWords();
  return (
    <section className="tf-card" aria-labelledby={party}>
      <h2 id={party}>{t(`logistics.customs.form.party.${party}`)}</h2>
      <div className="tf-form-grid">
        {PARTY_FIELDS.map((name) => {
          const label = t(`logistics.customs.form.party.${name}`);
          const capitals = name === 'country' || name === 'taxNumber';
          return (
            <Form.Item
              key={name}
              name={[party, name]}
              label={label}
              normalize={(value: string) => (capitals ? value.toUpperCase() : value)}
              rules={rulesFor(formRules.CustomsParty[name], label, t)}
              {...(name === 'country' ? { extra: t('logistics.customs.form.countryHint') } : {})}
            >
              <Input autoComplete="off" />
            </Form.Item>
          );
        })}
      </div>
    </section>
  );
}
