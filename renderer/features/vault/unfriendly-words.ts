/**
 * Words of the EFF's list that are never offered: a passphrase is typed every evening, by somebody who has heard enough of
 * them during the day. Ours, and no more than a matter of kindness; the strength of what is drawn is counted without them.
 */

/** Hurting, fighting, taking away, locking up. */
const VIOLENCE = `
  ambush anger angrily angriness armed army arrest arson atrocious avenge avenging backstab barbed
  barricade bash battalion battered battering battle bazooka blade blast blitz browbeat brute brutishly
  buckshot bulldozer bullfight bullring bullwhip bully cannon captive captivity capture carnage catfight
  chastise chokehold choking clash cleaver clobber coerce conflict confront cruelly cruelness cruelty
  crushable crushed crusher crushing cut dagger danger daredevil defame defile defiling defraud degraded
  degrading demeaning destruct detention detonate detonator devourer devouring disarm disfigure dismantle
  dynamite embattled endanger enrage enslave ensnare entrap evict evil exile explode exploit extortion
  fang ferocious ferocity flail flogging foe gag gladiator gore gory grope hacked hacker hacking hacksaw
  handcuff handgun harmful harmless harsh hatchet hate hatred hazard headless headlock humiliate hunter
  hunting huntress huntsman hurt illicitly impale implode implosion implosive imprison irate jackknife
  jailbird jailbreak jailer jailhouse jeeringly landmine lash mace maimed mangle manhandle manhunt
  marauding matador mobster mocker monstrous mug musket mutilated mutilator mutiny muzzle nuclear
  onslaught oppressed oppressor outrage outshoot overkill overshoot pang penknife perjurer perjury
  persecute plunder plunging postwar predator prewar prison prowler prowling pulverize pummel punch
  punctured punisher pureblood rage raging raider ransack ravage retaliate revenge revolver rifling riot
  robbing sabotage savage scalping scapegoat scoff scolding scorn shank shove shrapnel shredder shredding
  shun skinhead skirmish slam slander slapping slashed slashing smasher smashing smite smother snare sneer
  spearhead spearman stomp strangle strike striking strongman struck stunned stunner stunning taunt theft
  thieving thievish thrash threaten throttle thumping trapped trapper trapping traps treachery treason
  trench trespass unarmored unburned unharmed uninjured unscathed unshackle unsheathe unwarlike vanquish
  vendetta vengeful villain violate violation violator whacking whacky wham wound wrath wreckage wrecker
  wrecking zap ripping sliced slicer slicing sharpener sharper sharply sliceable unsliced outbreak
`

/** Dying, and what is left. */
const DEATH = `
  afterlife banshee casket casualty catacomb coroner decay deceased decompose demise drown entomb eternal
  eternity exhume exorcism exorcist expire expiring extinct gallows gangrene germicide graveness graves
  graveyard grief grievance grieving grievous haunt headstone hemlock herbicide maggot morbidity morbidly
  mortality mortally mortician mortified mortify mortuary mourner mournful mummified mummify obituary
  perish pesticide phantom poach poison purgatory reburial rotten rotting sacrifice shrouded skeletal
  skeleton slain spirits starved starving suffocate undead undying venomous widow zombie
`

/** Illness, and what is done about it. */
const ILLNESS = `
  abrasion achiness aching afflicted aids ambulance amniotic anemia anemic aneurism antacid antibody
  antidote antitoxic antiviral atrophy autism autistic bacteria bacterium bladder blemish blighted bloated
  bloating bronchial bruising bunion cardiac cataract catatonic cauterize cavity cesarean chemo clammy
  coma congested contusion cough cramp crazed crazily craziness crazy cringe cringing deafening deafness
  dehydrate delirious delirium delouse delusion deplete depletion depress deranged detoxify diabetes
  diabetic diagnoses diagnosis diaper disabled disinfect dislocate disorder dizziness dizzy dosage dose
  dyslexia dyslexic earache emergency epidemic epidural epilepsy epileptic esophagus excretion excretory
  exhaust fester fever flashback fracture frostbite gallstone geriatric glaucoma groggily groggy hamstring
  hangnail hangover headache humpback humped hunchback ibuprofen idiocy imbecile immobile impaired iodine
  jaundice laxative lethargic lethargy lunacy malformed mammogram morphine mumps nebulizer nervous
  neurosis neurotic nicotine numbing numbly numbness nutcase nuttiness nutty obsessed obsession obsessive
  opium pacemaker palpitate pandemic panic paralyses paralysis paralyze paramedic parasite parasitic
  phobia polio prozac pulmonary pyromania rabid radiation rash rehab relapse relapsing remission ritalin
  rupture scabbed scabby scalded scalding scarring scurvy sedate sedation sedative septic spew spinal
  spleen sprain squeamish sterile sterility sterilize strep stress stupor surgery surgical symptom
  syndrome tremble trembling tremor triage unhealthy unhinge unstable unwell upchuck vertigo viral virus
  zit
`

/** Sex, and what it may have cost somebody. */
const SEX = `
  abstain arousal bloomers bodacious catcall cathouse celibacy celibate chaste chastity cupid deviancy
  deviant douche estrogen explicit fetal flaccid fondling frigidity frigidly gestate gestation gigolo
  gonad groin impotence impotency impotent jockstrap kissable kisser kissing lubricant lubricate luridness
  lustfully lustily lustiness lusty mammary moaner moaning naturist negligee neuter ogle pantyhose pelvis
  pregnancy pregnant prenatal procreate profane profanity prude prudishly ravishing rectal seduce seducing
  sensually sensuous skintight swinger thong umbilical unclothed undress unisexual unrobed urologist
  urology vaseline vixen womb
`

/** Fear, shame and despair. */
const DESPAIR = `
  afraid aghast agonize agonizing agony alarm anguished animosity ashamed avalanche blame blaming broken
  calamity chaos cried crier crying curse cussed deceit deceiver deceiving deception deceptive defeat
  defective dejected deplored depraved depravity deprive desecrate desolate despair despise destitute
  detest diabolic disaster disdain disgrace dismay disown distress distrust dreaded dreadful drearily
  dreary estranged failing famine famished feeble filth frantic frenzied frenzy fretful fretted frighten
  frightful frustrate gloomily gloomy grimace grimacing grudge grudging grueling hardship helpless
  hurricane isolated isolating isolation jitters jittery nastily nastiness neglector negligent nemeses
  nemesis oblivion obnoxious ominous ouch outcast racism reckless remorse repressed reprimand reproach
  repugnant repulsion repulsive resent ruined sadden sadly sadness scared scarily scariness scary shame
  shriek sinister sinner stench stifle stifling stricken strife struggle sufferer suffering surrender
  tragedy trouble troubling turmoil unease uneasily uneasy unethical unfair unfeeling unhappily unhappy
  unkind unlovable unloved unlovely unloving unnerve unnerving unsafe unwanted unwelcome unworthy
  uselessly wince wincing worried worrier worrisome worry worsening worst yelling
`

/** Every word that is left out when six are drawn. */
export const UNFRIENDLY_WORDS: ReadonlySet<string> = new Set(
  [VIOLENCE, DEATH, ILLNESS, SEX, DESPAIR].join(' ').trim().split(/\s+/),
)
