import type { JSX } from 'react';
import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { RESOURCE_KINDS, type ResourceKind } from '@tianfu/sdk';
import { Button, Form, Input } from 'antd';
import { ManyChips } from '../../components/Chips.js';
import { useSamplingWords } from '../../words/sampling.js';

// A vocabulary has its own keys only.
const KINDS = Object.keys(RESOURCE_KINDS) as ResourceKind[];
const REQUIREMENTS_MAX = 6;

/** All of these together, each any one of some kinds: person and machine and table. */
export function RequirementFields({ index }: { index: number }): JSX.Element {
  const { t, sample } = useSamplingWords();
  return (
    <Form.List name={[index, 'requires']}>
      {(rows, { add, remove }) => (
        <div
          className="tf-stack tf-tight tf-form-row"
          role="group"
          aria-label={t('sampling.service.requires')}
        >
          <b>{t('sampling.service.requires')}</b>
          {rows.map(({ key, name }) => (
            <div key={key} className="tf-requirement">
              <Form.Item
                name={[name, 'anyOf']}
                label={`${String(name + 1)}. ${t('sampling.service.anyOf')}`}
                rules={[
                  {
                    required: true,
                    type: 'array',
                    min: 1,
                    message: t('common.rules.requiredChoice', { label: t('sampling.service.requires') }),
                  },
                ]}
              >
                <ManyChips
                  label={`${t('sampling.service.anyOf')} ${String(name + 1)}`}
                  chips={KINDS.map((code) => ({ code, name: sample.resource(code) }))}
                />
              </Form.Item>
              <div className="tf-row">
                <Form.Item name={[name, 'skillText']} noStyle>
                  <Input
                    className="tf-skill"
                    aria-label={`${t('sampling.service.skills')} ${String(name + 1)}`}
                    placeholder={t('sampling.service.skills')}
                  />
                </Form.Item>
                {rows.length > 1 && (
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('sampling.service.removeRequirement', { row: name + 1 })}
                    onClick={() => remove(name)}
                  />
                )}
              </div>
            </div>
          ))}
          <div>
            <Button
              icon={<PlusOutlined aria-hidden />}
              disabled={rows.length >= REQUIREMENTS_MAX}
              onClick={() => add({ anyOf: [], units: 1 })}
            >
              {t('sampling.service.addRequirement')}
            </Button>
          </div>
        </div>
      )}
    </Form.List>
  );
}
