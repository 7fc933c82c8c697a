/** Over every page of deep work: the time it ends, and what ends it before (clinical.md H5 and the landing). */
export const DEEP_STOPPING =
  'At twelve minutes, stop, even mid-sentence. ' +
  'If you lose time or pictures come, stop here and look around the room.'
