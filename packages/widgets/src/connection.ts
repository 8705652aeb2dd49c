interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

const connection = (): Connection => (navigator as { connection?: Connection }).connection ?? {};

/** Whether the reader saves data, or the connection is slow. Where the browser does not tell, it is neither. */
export const isSlow = (): boolean => savesData() || connection().effectiveType === '3g';

/** Whether the reader saves data, or has a connection on which a picture takes longer than anybody waits. */
const savesData = (): boolean => {
  const { saveData = false, effectiveType = '' } = connection();
  return saveData || /^(slow-)?2g$/.test(effectiveType);
};

/** Whether pictures are shown: not where the page's `images` leaves them out, nor where the reader saves data. */
export const showsPictures = (images: string): boolean => images !== 'none' && !savesData();
