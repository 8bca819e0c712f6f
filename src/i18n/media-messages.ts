/** For pictures, sound and film that cannot be loaded. */
export const mediaMessages = {
  'media.image-failed': 'The picture could not be loaded. It shows:',
  'media.audio-failed': 'The sound could not be loaded.',
  'media.video-failed': 'The film could not be loaded.',
} as const;
