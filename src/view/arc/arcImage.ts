/** Around the picture, and over it for its title; pixels of the page. */
const margin = 16;
const titleHeight = 28;
/** Image pixels to one of the page, so that letters stay sharp on paper. */
const scale = 2;

/** The arc as it stands on the page, in the colours of its theme, as a PNG; without the caret. Rejects when the browser cannot draw it. */
export async function arcImage(arc: SVGSVGElement, title: string): Promise<Blob> {
  const [width, height] = [arc.clientWidth, arc.clientHeight];
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(resolved(arc)))}`;
  await image.decode();

  const canvas = document.createElement('canvas');
  canvas.width = (width + 2 * margin) * scale;
  canvas.height = (height + 2 * margin + titleHeight) * scale;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window has no canvas.');
  const { color, fontFamily, fontSize } = getComputedStyle(arc);
  context.scale(scale, scale);
  context.fillStyle = paper();
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  context.font = `600 ${fontSize} ${fontFamily}`;
  context.textBaseline = 'middle';
  context.fillText(title, margin, margin + titleHeight / 3, width);
  context.drawImage(image, margin, margin + titleHeight, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture is too large.')) : resolve(blob)),
      'image/png',
    ),
  );
}

/** A picture apart knows no theme: every colour is written out. */
function resolved(arc: SVGSVGElement): Node {
  const copy = arc.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return copy;
  const originals = arc.querySelectorAll('*');
  for (const [index, element] of copy.querySelectorAll('*').entries()) {
    const original = originals[index];
    if (original === undefined) continue;
    const style = getComputedStyle(original);
    for (const name of ['fill', 'stroke'] as const)
      if (element.hasAttribute(name)) element.setAttribute(name, style[name]);
  }
  copy.querySelector('.caret')?.remove();
  return copy;
}

function paper(): string {
  return getComputedStyle(document.documentElement).getPropertyValue('--vscode-editor-background') || 'Canvas';
}

/** The bytes as base64. */
export async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCodePoint(byte);
  return btoa(text);
}
