"""English words that stand in titles.

An English title of nouns alone ("Restricted Delaunay triangulations") holds no function word. These
words, with the endings that `litrecord.text.latin` knows, tell it from a title in another
language, so that ordinary English titles need no statistics. The lists were written for this
library, in lower case; words that end as only English words do are mostly left out. Which words are
shared with other languages was checked against word frequencies.
"""

from __future__ import annotations

from typing import Final

__all__ = ["ENGLISH_TITLE_WORDS", "SHARED_TITLE_WORDS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ENGLISH_TITLE_WORDS: Final = _words("""
    acceptance accurate achieve achievement achievements acids adaptive adenocarcinoma adjustment
    adsorption advances advice affairs afternoon aged agencies agricultural aid airborne aircraft
    algae algebra algebraic algebras algorithm algorithmic algorithms alignment alloy alloys
    amendment amid amounts analysis analyst analyze ancient anisotropic annual answer answers
    apoptosis appearance appendix appraisal approach approaches appropriate approximate aquatic
    arabian archaeology architectural areas arrays arrival assess assessment assessments assets
    assignment assumptions atmosphere atmospheric atomic attachment attainment attempt attempts
    attendance authors available average avoid avoidance aware axial babies back backward bacteria
    bacterial ballot barrier barriers bayesian beam beams became become becomes bees beetle beetles
    behavior behavioral behaviors behaviour behavioural behaviours belief beliefs bench benchmark
    benchmarks beneficial benefits better bidirectional billion bills biodegradable biomarkers
    biomass blame blast blood board boards bodies bonds books borderline borders born bottom bound
    boundaries bounds bowel brain brains bread breakdown breakthrough breast bridges broad
    broadband buffer build built burden burnout buy buyers calculation calculations calls came
    campaign carcinoma carcinomas career careers caregivers catalytic catch cattle causal cells
    cellular census centers centuries ceramic chain chains challenges chamber changes chapters
    characterisation characterization cheap child childhood children choice choices cholesterol
    choose chosen church churches circumstances citizen citizens civilian claims classifier
    classifiers classroom classrooms clear clearance climate climatic clinician clinicians close
    closer clouds clusters coal coarse coast coastal cohort collaborative collapse collisions
    colorectal colour combinatorial comments commitment committee common companies companion
    comparative comparison comparisons competence competitive compiler compliance composites
    compounds comprehensive compressible computation computational computations concerns
    conditional conference confidence congress connections conquest consequences conservative
    considerations constraint constraints consumer consumers contexts contextual contributors
    controversial convergent convex convolutional copper correlates corrigendum council countries
    craft creates creatures crop cropland crops crossroads crude crystalline crystallography
    crystals currencies current currents curvature curves customers damage databases dataset
    datasets daughter daughters days deaf debt decades decision decline decomposition deeper
    defence defense deficits degenerate degradation degree degrees delays deliberative demand
    demands democracies demographic department dependence deployment desorption detector detectors
    determinants development developmental developments devices diabetic diagnoses died dielectric
    diets difference differences different differential difficult difficulties diffraction dilemmas
    dimensional disaster disasters disclosure discourses discoveries discrete disease diseases
    disorder disorders dispersal displacement displays disposal disruption disruptive distant
    distress distributions disturbance disturbances divergent dogs domains domestic dominance
    donors doors doubt downstream drill drivers drivetrain droplet droplets drops drug dry duties
    duty dwarf dwarfs dynasty dysfunction earlier earliest earthquake earthquakes easier eastern
    easy eat ecosystem ecosystems edges educational educators efficiencies efficient eggs elections
    elective electrolyte electron electrons elliptic embryonic emergent emotions emperor empires
    employee employees employers employment empowerment enables encounters endothelial enforcement
    engineers engines enhance enhancement enhances enough entanglement enterprises entrepreneurial
    environment environmental environments enzyme enzymes epidemic epithelial equal equation
    equations equilibrium equine equipment erratum essays essential establishment estimates eternal
    ethics ethnic evaluation evaluations ever everywhere evidence examination example examples
    exceptional excess exchanges exercise exercises exhibit expectations experience experiences
    explanations explores exponents exposure exposures extensive extrapolation eyes fabric
    facilitate facilitators fail fails failure failures farmers farms father fathers fault faults
    fear fears features feel feet female females fever fibers field fierce fifteen fingers firms
    first fisheries fission five flame flavor flies flood floods floor flour flowers fluctuations
    fluids fluorescence fluorescent focal foods footprint footprints forecast foreign forensic
    forgotten forward fouling found foundations four fourteen fractional fractures framework
    frameworks frequencies frequent freshwater friction friend friends frog frogs frontier
    frontiers fuel fuels functional functions fundamentals funds fungal fungi further galaxies gaps
    gardens gastric gels generates generative generators genome genomes genomic geographic
    geometric geometries gets gifts given glimpse glioma glucose goat goats goes gone good goods
    got government governmental governments governor gradient gradients graduates graduation grants
    granular graph graphene graphite graphs grasses grassland grasslands gravitational great
    greater greatest greek greenhouse grew grids ground grounds groundwater groups grow growers
    grown guarantee guarantees guidance guideline guidelines guilt guns habitats hair handbook
    happen harms harvest hazards heads healthcare healthier hear heard hearts hedge helps hence
    hepatic hepatocellular heritage heroic herself hidden hide hierarchies higher highest highlands
    himself hippocampus historian historians historic histories holds holes holistic honour hope
    hopes horses hour hours household households houses housing huge humanitarian hunters hurricane
    husband husbands hybrids hydraulic hydrocarbons hydrogel hydrogels hyperbolic hyperspectral
    hypotheses hypothesis identifies imbalance impairment implants implement implementation imports
    imprisonment improve improvement improvements improves incentives inception includes incomes
    incompressible increase increases independence indicators induces inelastic inequality
    inference influential inhabitants inhibitor inhibitors inhibits injuries inkjet inputs inside
    instead instructional insurance intellectual interest interfaces interfacial interference
    intermediate interpersonal intersections intervals intimate intracellular intrinsic invaders
    invaluable invariant invariants invasive invertible investments investors involvement inward
    ions irrigation isotope isotopes japanese jews join journeys judge judges judgment july
    jurisdiction justices juvenile keep keeps kept kernel kernels kidneys kill kills kinetic
    kingdoms knee knew knife know knowledge known laboratories lakes laminar landmark landscape
    landscapes language languages larger largest larvae lasers latest lattice laughter launch law
    laws lawyer lawyers layers lead leads leaf leaks learn learner learners learns learnt least
    leather leave leaves left legacies legislation legs leisure lesson lessons levels leverage
    liberties libraries license lifelong lifetime likelihood limb limitations limits lineage lines
    linguistic linkage lipids liquids literature little liver lives load loads loan loans locations
    locomotion longer longitudinal look looks loops loose loses losses lost lower lowest lungs
    lymph lymphoma macroeconomic mainland maintain make makes malignant mammalian mammals manage
    managerial manifolds mankind manufacturers manuscripts marital markers marketplace markets
    marriage marriages maternal matrices matter matters maybe meal meals mean means meant
    measurable measure measurement measurements measures meat mechanistic mediation medicinal
    medicines meets members membranes memoir memories merchants mesenchymal meson metabolic
    metabolites metallic metals metaphor metaphors method methods mice microbes microbial
    microbiome microgrid microscopic middle midwives mind minds mirrors missionaries mistakes
    mixture mixtures modulates moisture molecules monkeys monolayer monotone mosquitoes mother
    mothers motives mountains move movement movements moves movies multicellular multicenter
    multidimensional multilayer multilevel multinational multiphase multiscale multivariate murder
    mutant mutants mutual mysteries myth names nanoparticle nanoparticles nanostructures narratives
    nasal nationwide native near nearest neck need needle needs neighbor neighborhood neighborhoods
    neighbors neighbour neighbours neonatal nerves networks neural neuron neuronal neurons
    neuroscience neutrino neutron neutrons never newborn newborns newer newspaper newspapers next
    node nodes noise nonequilibrium nonlinear nonparametric nonprofit northeast northeastern
    northern northwest novelist novels nowhere nucleic number numbers nurse nurses nutrient
    nutrients nutritional oath obese objectives observational observers obstetric obstructive
    occupational oceanic october officers officials often oils old older oldest oligomers omnibus
    operational operators opioid opposite optimization orbital orbits orchard organisational
    organization organizational organizations organs origins orphan orthogonal oscillation
    oscillations oscillator osmotic osteoarthritis otherwise ourselves outbreak outbreaks outcome
    outcomes outer outputs outside overall overload owners oxidative oxide oxides oxygen ozone
    package paid painter painters paradigms parameters parametric parasitic parental parliament
    particle particles passenger passengers pasture pathogen pathogenesis pathogenic pathogens
    patterns pay payments peaks peasant peasants pedestrian pediatric peers pelvic people peoples
    perceptions perceptual perform performs peripheral persistence personhood persuasion persuasive
    perturbation pesticide phenomena phenomenon philosopher philosophers phones phosphate
    phosphorus photocatalytic photonic physician physicians picture pictures piece pieces pigs
    pilgrimage pioneer pipelines pipes pitch plague plain planar planets planner plasmas platelet
    players plays pleasure poems poetics policymakers politicians pollen pollutants polymer
    polymerase polymeric polymers polynomial polynomials poor porcelain postcolonial postgraduate
    postoperative postpartum postwar potentials powder powders practices practitioner practitioners
    pragmatic prayer precipitation precursor precursors predators prediction predictions predictive
    predictor predictors preferences pregnant premature presence preserve pressure pressures
    pretreatment prevalence prevent preventable preventive prey price prices priest principles
    prior prisoners privilege probabilistic probes problematic problems proceedings processes
    processors producers produces profiles prognostic programmable programs promises promote
    promoter promotes prone proof proofs properties proportional proposals prospective proteins
    provide providers provides psychiatric psychosocial publishers pulse pulses pump punishment
    pupils purchase purification purpose purposes pursuit put qualitative quantification
    quantitative quarters queer queries questionnaires quiet quilt radiative radioactive railroad
    rainfall rainforest raise raises range ranges rather ratios rays reach reactions reactive
    reactors readers reads realization realm realtime reason reasonable reasons receive receiver
    receptors recipients reciprocal recognise recognition recommendations recommender
    reconfigurable recover recruitment recurrence reduces redundant reef reefs refinement
    reflections refugee refugees refusal regenerative regression regulates regulations regulators
    reinforcement relational relativistic releases relevance reliable remain remains remark
    remarkable remarks remedies remember remembrance reminder removal remove renewable repair
    repetitive replacement reply reports representative reproducible reproductive requirement
    requirements researcher researchers reservoirs residential residual resilience resilient resist
    resistant resource resources respondents response responses responsible responsive results
    retinal retirement retraction retrieval retrospective return returns reveal reveals revelation
    revenge reverse reversible review revival rewards rhetoric rheumatoid rhythm rhythms riots
    rises risks riverine roadmap roads robotic robust roof room rough round rule rulers run runoff
    runs runtime russian safer said sailors saline samples say says scalable scales scarce
    scenarios scenes schedule schedules schemes scholar scholars schooling schools scientific
    scientist scope scourge scratch scripts scripture scrolls searches seasonal seasons seats
    sectional secure sediment sediments see seed seeds seek seeks seem seems seen seismic seizure
    seizures selective sell semantic semiconductor semiconductors semigroups senses sensitive
    sentences sequences sequential servants serves settlement settlements seventies sewage shade
    shader shaders shaft shame shape shapes shares shark shear sheep sheets shelf shells shelter
    shifts ship shore short shortage shorter shortest shot shots shoulder shoulders shout shown
    shrimp shut sick sides signals significance significant signs silica silicon silk simplicial
    simulate simulations sister sizes skeletal skeletons sketches slaves sleep slender slope slopes
    slower sludge slums small smaller smallest smoke smokers snakes societal societies
    socioeconomic soil soils sold soldier soldiers solids soluble solvent solvents solver solvers
    someone sometimes somewhere sonnets soon souls sounds soup southeast southeastern southwest
    southwestern sovereign soybean spacecraft spaces spatiotemporal speak speakers speaks species
    specification specifications specimen specimens spectra spectral spectroscopic speeches speeds
    spend sphere spheroid spiders spinal spirits spite spoke spoon spots spouse squares stagnation
    stairs stake stakeholder stakeholders stakes standpoint stands starts startups starvation
    statehood statements states static stay steels stellar stems steps stereotype stereotypes stiff
    still stimuli stochastic stockholders stomach stood stops storage stores storms strain strains
    strangers straw streets strengthen stresses stressors strikes stripes strong stronger strongest
    struggle struggles students stuff subjective submarine subsequent subset subsonic substantial
    substrate substrates subsurface suburban success successes sudden suffer sufficient suggest
    suicidal suitable sulfate sulfur supercomputer supercomputers superconductor superconductors
    supersonic supplementation supplements suppliers supportive sure surfactant surgeon surgeons
    surrogate surrounds surveys survive survivor survivors sustain sustainable sweat swept swine
    switches sword symbolic symbols symmetric symmetries symptomatic symptoms syndromes synergistic
    synthetic systematic systemic tails take takeover takes talk talks targets tasks tax taxonomic
    teach teacher teachers teaches teamwork tear tears teenagers telescope tell tells template
    templates tendencies tense terms terrestrial territories textbook textbooks textual thank
    theatre theft themes themselves theorem theorems theories therapeutic therapies therapist
    therapy thermal thermodynamic thesis thin think thinkers thinks third thirteen thousand
    thousands threads threat threaten threats three threshold thresholds thrive throat throne
    thrown tidal tides ties tile tillage timber tissue tissues title titles tobacco together told
    tolerant tomato tombs tongue took torque tough towers town towns toxins tracker tradeoff
    tradeoffs trader traders trades traditional trails trainees trajectories transcriptional
    transcriptome transformative transforms transgender transgenic transient transitional
    transitions translational translations translators transnational transverse traumatic travelers
    travels treasure treat treaties treatment treatments trees trials triangulations tribe tribes
    tribute tries trigger triggers trips troops trust try tubular tumors tumour tumours tunable
    turbulent turns turtle turtles twelve twins two ugly ultrafast ultrasonic ultrasound
    ultraviolet unable uncertain uncertainties uncommon unconventional undergraduate undergraduates
    understand understood undertaken underwater uneven unions unknown unlike unrest unstable
    unusual upland upstream upward urbanization users uses uterine utilization vaccines vacuum
    valleys valuable value values valves varieties vector vectors vegetable vegetables vein venture
    ventures versatile verses vertebrates vessel vessels victim victims victorian viewpoint virtue
    virtues viruses visitors visits visualisation visualization vivid vocational voices volatile
    volcanic volcano volcanoes volunteer volunteers voters wages wait walks walls wants warfare
    warrant warriors wartime wash waste wastes wastewater wavelet wavelets waves way ways weak
    weaker weapon weapons wear wearable weather weeks weird well went wetland wetlands whale whales
    whatever wheat wheel wheels whenever wherever widespread wife wildfire wildfires wildlife winds
    wines winners wisdom wise wish witch witchcraft withdrawal wives wolves woman women wonders
    wooden wool words wore work worker workers workforce workload workplace workplaces works worlds
    worldwide worn worse wound wounds write writer writers writes written wrong wrote year years
    yeast yield yields younger youngest yourself zeros
""")
"""Words that of the languages told apart here only English spells so."""

SHARED_TITLE_WORDS: Final = _words("""
    abnormal absence abuse academic accessible account accounts acid acquisition act actions active
    actor actors acute addiction administration adolescents adult adults adverse african age agents
    agriculture aids air alive alternative american amino analyses anger angle animals apart
    applicable applications april architecture argument arm army arrest artificial arts asian
    aspects aspirations assist assistance associations attention attitude attitudes august awards
    baby background bad balance ball banks base bases bay beach bear bed belt best bias big
    bilateral bill bird birds bites blind blockchain blue boat body bond bone bones book boost box
    boy boys branches brand break breakfast bridge brief broken brown budget bugs call cancer
    cancers candidate candidates carbon cardiac cardiovascular cars cases castle catalogue cause
    causes cave cell centre cerebral certain chair challenge chances change chapter charge charges
    charter chef chicken chief chinese cinema circuit circuits circular city civic civil claim
    class classes classic clean clinic cloud cluster code codes coffee cognitive cold college
    colleges colonial color colors column combat comedy commerce commercial compare compatible
    compilation complications components computer computers conceptions concepts conceptual
    concrete concurrent conditions consensus construction constructive contamination content
    contents contribution contributions controller controls conversations cooperative core
    corporate corpus correction cost courses court courts cover coverage create creative credit
    crime crimes criminal crises crisis cross crown cruel crystal cuisine cultural culture cultures
    cure curriculum curve customer cyber cycle cycles dance danger dangers dark data database date
    day dead debate debates decade december decisions deep default democratic dense dental
    dependent desert designs device diagnosis diagnostic dialogues diet digital dilemma dimensions
    dinner directions directive directors discipline disciplines discussion disputes distances
    diverse divine doctor doctors documents dog dollar domain dose doses double draft dragon
    dramatic dreams drift drink drive driven driver drives drop drugs dual durable dust dynamic
    east economies edge editorial effective effort efforts electromagnetic elements elites
    emissions emotional employer engagement engine enterprise entrepreneurs epic errors escape
    estate estimate estimation europe european event events evil exchange exclusion executive
    existence exit experimental experiments expert expertise experts explicit exploitation explore
    expressions extraction extreme extremes eye fabrication facade faces fair fake fall fallen
    falls false familiar families far farm fashion fast faster fat fate fatigue favor favorable
    feature federal feed feminist fields figures file files film films filter filters final
    financial find finds finger finite fire fires firm fiscal fish flames flat flexible flow flower
    fluid fly folk followers food foot football force forces forest form formal former fossil
    foundation founder fracture fragment free freedom french front frozen fruit fruits full
    fundamental future futures gain gains game games gap garden gases gate gave gay gaze gender
    general generator generic genes genetic german ghost giant gift girl girls give gives glass
    global goal goals god gods gold golden gospel govern governance grade grades gradual graduate
    grain grains grammar grass grave gray green grey grid guide gun gut guy habitat half hand hands
    hard harder hardware harm hazard head heart heat heaven held hell help hero heroes high hill
    hills hip hit hits hold hole holy home homes honest honor horizon horizons horse hospital
    hospitals host hot hotels house hub human humans hunger hunt hunter hybrid hydrogen hygiene ice
    idea ideal ideas ignorance illegal image images immediate immigrants immune imperial
    implantation implications implicit importance important impossible incidence incidents
    inclusive income incomplete independent india indian individuals indoor induce industrial
    industries infants infections infinite influences informal information infrastructure
    infrastructures ingredients initiative initiatives inland inner innovations innovative input
    instructions instrumental instruments integral intelligence intelligent intensive intent
    intentions interactions interactive interface interior internal international intersection
    interval interventions introduction intrusion invention inverse investigation investigations
    investment invisible ion iron island islands issue issues jet jets job jobs joint joints
    journal journalist joy judicial jump june junior jury justice key keys killer kind kindergarten
    king kingdom kitchen korean labor labour lack lady lake land lands large laser late later latin
    layer leader leaders lean lecture leg legal legend legislative lens lesions let letter letters
    level liberal lie lies life lifestyle like line linear link links lion liquid list listen live
    local location long loop lord loss lot lots love lover lovers low luck lung machine machines
    magazine magic magnetic magnitude mail main mainstream maintenance major maker makers malaria
    male males management managers manner manual manuscript map maps march marco margin marginal
    marine maritime marker market mass masses massive master match mate material materials mature
    maximal media medicine medieval meet member membrane memorial mental mention mere message
    messages metal meters microwave migrants mild mile miles milk mill million millions mineral
    minerals miners minimal minimum minor minute minutes mirror missile mobile mode model models
    moderate modern modes modest modifications modules molecular molecule monitor monster monsters
    mood moon moral morale morals mosquito motor mountain mouse movie multimedia multiple
    multiplication muscle muscles museum museums music mutation mutations name nations natural
    nature naval negative nerve nest net nets network news nine nitrogen noir nose notes notice
    notions novel november nuclear null oak objective obligations observer obstacles occurrence
    ocean oceans odd offer offers officer offices offline offshore oil olive ones online open opera
    opinion opinions oppression optimisation options oral orders organic organisation organisations
    outdoor outlook output owner pace page pages pain pair pairs palace paper papers paradox
    parasites parent parents paris park parks participants parties partner partners parts passive
    past paste path patient patients patrol pattern payment peace peak peer performance
    performances permanent persistent personal perspective perspectives pest pesticides phase
    phases phone photos phrase phrases pig pilots pipe pipeline placebo placement places plan
    planet plans plant plants plate plates platforms play player plot plots poem point points
    poison poisson policies politician pool population populations port portfolio ports positive
    possible posterior pound power powers practice precise precision preface presidents press pride
    primer primes primitive prince princess principal principals prison prisons privacy private
    prize probe procedures process processor producer production professional professionals
    professor profit program programme programmes progress progressive promise prompt proper
    prophet proposal protection protein protestant protestants protocols prototype proven provider
    province provinces provincial public publisher pure push puzzle quarter queen quest question
    questions race races rachel racial radar radius rail rain rank rapid rare rate rates rats raw
    reactor read reader real rebellion recent receptor record records recurrent red reduce reform
    regimes regional regions rehabilitation relation relations relative relatives release relief
    religion religions remote renal report republican rescue research reserve reserves reservoir
    resident residents resistance resolution restrictions retail revenue reward rice rich riches
    rigid ring rise ritual rituals rival rivals river rivers road rob robots rock rocket role roles
    roll roman romans romantic rooms root roots route routes row royal rubber rules runner rural
    sacrifice sad safe saint saints sale sales salmon salt salts sample sand sang sat satellites
    satisfaction saw scale scandal school science sciences scores screening script scroll sculpture
    seafood seal search seas season seat second secret secrets section sections sector secular self
    senior sensation sensor sensors sent sentence separate september serum serve server servers
    service services session sessions set sets seven severe sex sexual shake share sharp sheet
    shell shield shift shoot shop show side siege sign signature signatures silence silent silver
    similar simple sing single sisters site sites situations six size sketch skill skills skin
    skull sky slave slow smart smartphone smell smelt snake snow soap soccer social socialist
    sodium soft software solar sole solid solo solutions song songs soul sound source sources
    southern soviet space spare sparse spatial speaker special spectrum speech spent spider spin
    spiral spirit spiritual spoken sport sports spot spread square stable staff stage stages stand
    star stark stars start startup state statement statistic statues status steel stem step stole
    stolen stone stones stop store stories storm strange strategic stream streams street stress
    strike strip stroke structural structure structures student studies style styles subsidies
    substances succession successive sugar suggestions suit summer sun superficial supernatural
    supervision supplement supplier supporters supports surface surfaces surge surprise surprises
    surveillance survival susceptible sweet swift switch symptom syndrome system systems table
    tables tablet tackle tail taken tale talent tales tall tank tanks tape target task taste
    taxation taxes tea team teams technique techniques teenage telephone television temperature
    temperatures temple temples temporal tenants tension tensions term terrorist test text textile
    textiles texts texture thanks theater theme thread tide tie tiger tigers time times tiny tip
    token tolerance tomb tone tool tools top topic torture touch tour tourism tower toxic trace
    traces trade tradition traditions traffic tragic trail train trainer trainers trains trait
    traits tranquil transparent transport transports trap trauma travel tree trend trends trial
    triangle tribal tribunal trip triple triumph trouble troubles true tube tuberculosis tubes
    tumor tunnel turn tweets twice twin type types ultimate underground unfair uniform update
    updates upper urban urgent urine usage user usual vaccine vague valve variables variants
    vascular vast vehicle vehicles verbal version versions veterans viable video videos view
    village villages violence violent virgin virtual visible visual vital voice volume vote voter
    votes vulnerable wage wake wales walk wall warm warrior wars watch water waters wave web
    website websites week weekend welcome welfare wells west western wet white wide wider wild wind
    wine wing winner winter wolf won wonder wood woods word workshop workshops world worm worms
    worst yes young zero zone zones
""")
"""English words that another language spells so too, or borrows often."""
