/** R19: downloads are blobs behind an anchor that is clicked. */
import { apiFile } from '../api.ts';

export async function saveFile(path: string, name: string): Promise<void> {
  const url = URL.createObjectURL(await apiFile(path));
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
