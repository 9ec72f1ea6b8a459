import { profilePlan } from './profile.ts'
import { trackerPlan } from './tracker.ts'

/** The tabs that the add-on's script may have to make, thought out here: the script only carries them out. */
export const plans = () => ({ tracker: trackerPlan(), profile: profilePlan() })
