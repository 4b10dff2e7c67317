/*
 * Copyright 2026 The Well-Architected Plugin Authors
 * Licensed under the Apache License, Version 2.0 (see LICENSE).
 */

/** Of controls that a picture leaves out. */
export const NOT_IN_PICTURE = 'data-not-in-picture';

/** Twice as fine as the screen, for slides. */
const PIXEL_RATIO = 2;
const MARGIN = 24;
const TITLE = { size: 18, weight: 600, height: 26 };
const SUBTITLE = { size: 13, weight: 400, height: 30 };

/**
 * Lays a title and a line below it over a drawing, with a margin around.
 *
 * @param options.drawing - in pixels of the picture, not of the screen
 */
export function frameOf(options: {
  drawing: HTMLCanvasElement;
  title: string;
  subtitle: string;
  look: {
    background: string;
    text: string;
    muted: string;
    fontFamily: string;
  };
}): HTMLCanvasElement {
  const { drawing, title, subtitle, look } = options;
  const head = TITLE.height + SUBTITLE.height;
  const frame = document.createElement('canvas');
  frame.width = drawing.width + 2 * MARGIN * PIXEL_RATIO;
  frame.height = drawing.height + (2 * MARGIN + head) * PIXEL_RATIO;
  const context = frame.getContext('2d');
  if (!context) {
    throw new Error('This browser draws no pictures');
  }
  context.fillStyle = look.background;
  context.fillRect(0, 0, frame.width, frame.height);
  context.textBaseline = 'top';
  const write = (text: string, top: number, font: typeof TITLE) => {
    context.font = `${font.weight} ${font.size * PIXEL_RATIO}px ${
      look.fontFamily
    }`;
    const room = drawing.width;
    context.fillText(text, MARGIN * PIXEL_RATIO, top * PIXEL_RATIO, room);
  };
  context.fillStyle = look.text;
  write(title, MARGIN, TITLE);
  context.fillStyle = look.muted;
  write(subtitle, MARGIN + TITLE.height, SUBTITLE);
  context.drawImage(
    drawing,
    MARGIN * PIXEL_RATIO,
    (MARGIN + head) * PIXEL_RATIO,
  );
  return frame;
}

/**
 * Saves a part of the page as a PNG file that tells what it shows and of when.
 * What makes pictures is loaded when the first one is asked for.
 */
export async function savePicture(options: {
  element: HTMLElement;
  /** Of the file, without extension. */
  name: string;
  title: string;
  /** Below the title, such as the days. */
  subtitle: string;
  background: string;
  text: string;
  muted: string;
}): Promise<void> {
  const { element, name, title, subtitle, ...colors } = options;
  const { toCanvas } = await import('html-to-image');
  const drawing = await toCanvas(element, {
    backgroundColor: colors.background,
    pixelRatio: PIXEL_RATIO,
    skipFonts: true,
    filter: node =>
      !(node instanceof Element && node.hasAttribute(NOT_IN_PICTURE)),
  });
  const { fontFamily } = getComputedStyle(element);
  const picture = frameOf({
    drawing,
    title,
    subtitle,
    look: { ...colors, fontFamily },
  });
  const link = document.createElement('a');
  link.href = picture.toDataURL('image/png');
  link.download = `${name}.png`;
  link.click();
}
