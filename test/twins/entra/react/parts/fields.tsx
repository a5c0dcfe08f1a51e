/** Fluent v8 text fields as the blades use them: controlled, judged on change or when the focus leaves. */
import type { ITextFieldProps } from '@fluentui/react';
import { IconButton, TextField, TooltipHost } from '@fluentui/react';
import { useState } from 'react';
import { useBlade } from '../blade.tsx';
import { useSettled } from './page.tsx';
import { css } from './styles.ts';

/** R14: a button that carries the name of the field beside it. */
export function InfoBalloon({ label, help }: { label: string; help: string }) {
  const { lookAlikes } = useBlade().switches;
  return (
    <TooltipHost content={help}>
      <IconButton
        iconProps={{ iconName: 'Info' }}
        ariaLabel={lookAlikes ? label : help}
        styles={{ root: { height: 20, width: 20 }, icon: { fontSize: 12 } }}
      />
    </TooltipHost>
  );
}

export interface TextInputProps extends Pick<
  ITextFieldProps,
  'label' | 'placeholder' | 'required' | 'ariaLabel' | 'disabled' | 'multiline' | 'readOnly'
> {
  readonly value: string;
  onValue?(value: string): void;
  /** Text of an info balloon beside the label. */
  readonly help?: string;
  /** What is wrong with a value, '' when nothing is. */
  judge?(value: string): string;
  /** From the server. */
  readonly problem?: string | undefined;
}

export function TextInput({ value, onValue, help, judge, problem, disabled, label, ...rest }: TextInputProps) {
  const settled = useSettled();
  return (
    <TextField
      {...rest}
      {...(label === undefined ? {} : { label })}
      value={value}
      autoComplete="off"
      spellCheck={false}
      disabled={disabled === true || !settled}
      onChange={(_, fresh) => onValue?.(fresh ?? '')}
      {...(help === undefined || label === undefined
        ? {}
        : {
            onRenderLabel: (props, render) => (
              <div className={css.labelRow}>
                {render?.(props)}
                <InfoBalloon label={label} help={help} />
              </div>
            ),
          })}
      {...(judge && !problem
        ? { onGetErrorMessage: judge, validateOnFocusOut: true, validateOnLoad: false, deferredValidationTime: 200 }
        : {})}
      {...(problem ? { errorMessage: problem } : {})}
    />
  );
}

/** In a frame without clipboard permission the old way is left. */
async function copyText(value: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(value);
  } catch {
    const area = document.createElement('textarea');
    area.value = value;
    area.style.position = 'fixed';
    area.style.opacity = '0';
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
}

export function CopyButton({ value }: { value: string }) {
  const { text } = useBlade();
  const [copied, setCopied] = useState(false);
  return (
    <IconButton
      iconProps={{ iconName: copied ? 'CheckMark' : 'Copy' }}
      title={copied ? text('copied') : text('copy')}
      ariaLabel={text('copy')}
      onClick={() => void copyText(value).then(() => setCopied(true))}
    />
  );
}

/** A read-only value with a copy button whose name is the same on every row (A6). */
export function CopyField({ label, value, bare = false }: { label: string; value: string; bare?: boolean }) {
  return (
    <div className={css.copy}>
      <TextField readOnly value={value} {...(bare ? { ariaLabel: label } : { label })} />
      <CopyButton value={value} />
    </div>
  );
}
