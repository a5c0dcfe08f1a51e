/** The editable combo box of S11: its list stands in a callout elsewhere in the document and comes a moment later (R10). */
import type { IComboBoxOption } from '@fluentui/react';
import { ComboBox } from '@fluentui/react';
import { useEffect, useState } from 'react';
import { sourceAttributes } from '../../protocol.ts';
import { useBlade } from '../blade.tsx';
import { InfoBalloon } from '../parts/fields.tsx';
import { useSettled } from '../parts/page.tsx';
import { css } from '../parts/styles.ts';

const all: IComboBoxOption[] = sourceAttributes.map((name) => ({ key: name, text: name }));

/** What is no attribute is a constant, and is kept in quotes. */
function constantOf(typed: string): string {
  return typed === '' || /^".*"$/.test(typed) ? typed : `"${typed}"`;
}

export interface SourceAttributeProps {
  readonly value: string;
  onValue(value: string): void;
  readonly problem: string | undefined;
  readonly disabled: boolean;
}

export function SourceAttribute({ value, onValue, problem, disabled }: SourceAttributeProps) {
  const { text, switches } = useBlade();
  const settled = useSettled();
  const [asked, setAsked] = useState(false);
  const [options, setOptions] = useState<IComboBoxOption[]>([]);
  useEffect(() => {
    if (!asked) return;
    const timer = setTimeout(() => setOptions(all), switches.echoDelay);
    return () => clearTimeout(timer);
  }, [asked, switches.echoDelay]);
  const commit = (option: IComboBoxOption | undefined, typed: string | undefined) => {
    const wanted = (option?.text ?? typed ?? '').trim();
    const known = sourceAttributes.find((name) => name.toLowerCase() === wanted.toLowerCase());
    onValue(known ?? constantOf(wanted));
  };
  return (
    <ComboBox
      label={text('sourceAttribute')}
      required
      allowFreeform
      autoComplete="on"
      openOnKeyboardFocus={false}
      useComboBoxAsMenuWidth
      placeholder={text('sourcePlaceholder')}
      disabled={disabled || !settled}
      options={options}
      text={value}
      selectedKey={options.some(({ key }) => key === value) ? value : null}
      calloutProps={{ calloutMaxHeight: 280, doNotLayer: false }}
      onMenuOpen={() => setAsked(true)}
      onFocus={() => setAsked(true)}
      onChange={(_, option, __, typed) => commit(option, typed)}
      {...(problem ? { errorMessage: problem } : {})}
      {...(switches.lookAlikes
        ? {
            onRenderLabel: (props, render) => (
              <div className={css.labelRow}>
                {render?.(props)}
                <InfoBalloon label={text('sourceAttribute')} help={text('sourcePlaceholder')} />
              </div>
            ),
          }
        : {})}
    />
  );
}
