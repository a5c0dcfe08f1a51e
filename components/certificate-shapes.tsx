import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { certificateShapes, type CertificateShape } from '../lib/model/save-certificate.ts';
import { Button } from './button.tsx';
import { CopyButton } from './copy-button.tsx';
import { Disclosure } from './disclosure.tsx';
import { usePanel } from './panel-context.ts';
import { ValueText } from './value-text.tsx';

/** A held certificate in whatever shape a form asks for: shown to the byte, then copied or saved. */
export function CertificateShapes({
  write,
  onSave,
}: {
  write: (shape: CertificateShape) => string | Uint8Array<ArrayBuffer>;
  onSave: (shape: CertificateShape) => void;
}) {
  const { announce } = usePanel();
  const shape = useSignal<CertificateShape>('pem');
  const id = useId();
  const written = write(shape.value);
  return (
    <Disclosure label={i18n.t('certificate.shapes')}>
      <div class="shapes">
        <label for={id}>{i18n.t('certificate.shape')}</label>
        <select
          id={id}
          value={shape.value}
          onChange={(event) => {
            shape.value = event.currentTarget.value as CertificateShape;
            announce(exactly(write(shape.value)));
          }}
        >
          {certificateShapes.map((one) => (
            <option key={one} value={one}>
              {shapeName(one)}
            </option>
          ))}
        </select>
      </div>
      <p class="aside">{exactly(written)}</p>
      <div class="actions">
        {typeof written === 'string' ? <CopyButton value={written} label={shapeName(shape.value)} /> : null}
        <Button kind="quiet" icon="file" onClick={() => onSave(shape.value)}>
          {i18n.t('certificate.save')}
        </Button>
      </div>
      <div class="value-box exact" role="group" aria-label={shapeName(shape.value)}>
        {typeof written === 'string' ? (
          <ValueText value={written} whole />
        ) : (
          <code class="value-text">{hexadecimal(written)}</code>
        )}
      </div>
    </Disclosure>
  );
}

const exactly = (written: string | Uint8Array) => i18n.t('certificate.exact', { count: written.length });

/** Sixteen bytes a line. */
const hexadecimal = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ').replace(/(.{47}) /g, '$1\n');

function shapeName(shape: CertificateShape): string {
  switch (shape) {
    case 'pem':
      return i18n.t('certificate.shape_pem');
    case 'pem-one-line':
      return i18n.t('certificate.shape_pem_one_line');
    case 'pem-escaped':
      return i18n.t('certificate.shape_pem_escaped');
    case 'base64':
      return i18n.t('certificate.shape_base64');
    case 'base64-one-line':
      return i18n.t('certificate.shape_base64_one_line');
    case 'der':
      return i18n.t('certificate.shape_der');
    case 'sha1':
      return i18n.t('certificate.shape_sha1');
    case 'sha1-colons':
      return i18n.t('certificate.shape_sha1_colons');
    case 'sha256':
      return i18n.t('certificate.shape_sha256');
    case 'sha256-colons':
      return i18n.t('certificate.shape_sha256_colons');
  }
}
