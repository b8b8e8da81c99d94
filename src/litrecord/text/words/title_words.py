"""Words that stand in titles in languages other than English.

Short titles hold few function words or none ("Derechos humanos"). The commonest content words of
titles make up for them. A word may stand in several lists, and
then speaks for each of these languages a little. The lists were
written for this library; which words are shared was checked against word frequencies.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["TITLE_WORDS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLE_WORDS: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "de": _words("""
            abhängigkeit akute akuter allgemeine alten alter amt analyse anfang anforderungen
            ansatz arbeiten arzt auge augen ausbildung auswertung auswirkungen autor bauen
            bedingungen begriff behandlung berlin berufliche besonders bestimmung betrieb bewertung
            beziehung beziehungen bildung brief briefe bund bürger chef chemie chirurgie
            chirurgische christliche denken deutschlands diagnostik dichtung dienst digitale
            eigenschaften einblicke eisen energie energiewende entstehung entwicklungen erfahrung
            erfahrungen ergebnisse ermittlung erziehung erzählen europa europäische europäischen
            evangelische familie film films folgen form formen forschungen frage frau freiheit
            frieden früh führung ganze gebiet gedanken gedichte gegenwart gegenwärtige geist geld
            gemeinde gericht gesamt geschichten gesellschaft gesellschaftliche gesetz gesundheit
            gewalt glaube global gott grundlage grundriss grundschule grundschulkinder grundsätze
            gründe haltung handel handeln heilung herr herz hilfe hochschule hochschulen
            information innere instrumenten interesse international internationale interne journal
            jüdische kampf kapitel kind kindheit kirchliche klasse klima klimawandel klinik
            klinische kommunikation konzept konzepte kraft kranken krankheit krankheiten krise
            kritik kritische kultur kulturelle kunst künstler künstliche lage landschaft lehre
            lehrer leistung lernen lesen licht liebe literatur lösung madame main mann marco markt
            maßnahmen medien medizin medizinische messung methode methoden milieu mitarbeiter
            mittel mittelalter model modelle moderne musik mutter möglichkeit nachhaltige
            nachhaltigkeit nationale nationalsozialismus natur nord ordnung organisation paris
            patienten perspektiven pflanzen pflege philosophie physik plan planung politik
            politische politischen praxis presse probleme professor psychologie qualität raum
            reaktion rechte rechten rechts red reform regional reise religion republik revue
            richtlinie roman romans sache sammlung schulen schutz schwierigkeiten schüler science
            seele sicherheit social solo souveränität soziale sozialen sozialer spiegel spiel sport
            spätmittelalter staaten stand sterben steuer strafe strategie strategien struktur
            strukturen studenten städte städtische störungen system systeme tag tage technik
            technische technologie texte textes theologie therapie tipps tod tradition transport
            umwelt unternehmen unterricht ursachen verantwortung verfassung verhalten verhältnis
            verlag versuch versuche verwaltung volk volkes vorbereitung wahrheit wald wandel wasser
            werk werke wert werte wesen wiener wirklichkeit wirkung wirtschaft wirtschaftliche
            wissen wissenschaftliche wort wörter zahl zeichen zeitschrift zement ziel ziele
            zusammenarbeit zustand zweck ärzte
        """),
        "fr": _words("""
            acquisition actuelle administration algèbre alimentaire alimentation allemagne analyse
            ancienne anciens anglais apprentissage archéologie argent arts aspects associés
            atteinte auteur auteurs automatique avances avenir banque base bases besoins bien biens
            bois bourgogne bref cadre campagne capitalisme catalogue cause cellules centre chef
            chemin chirurgie choix chômage ciel citoyens classe climatique clinique coeur collège
            commerce communauté communautés comportement comprendre compte concepts conflit
            connaître conseil construction conséquences contrat contribution contrôle corps cours
            coûts crise critique croissance création culture culturelle cœur danse demande derniers
            dernière diagnostic différents digitale discours documents domaine données débat
            découverte démarche démocratie déterminants eau eaux economie effet effets emploi
            enfance enfant enjeu enquête enseigner ensemble entreprise entreprises environnement
            espace espaces espoir esprit européen européenne européennes exemple exemples
            expérience expériences facteurs famille familles femme figures film films fin fonction
            fonctionnement forme formes forêt forêts gens gestion global gouvernement grande
            grandes grands guerre guerres habitants haute histoires homme humaine humaines hôpital
            identité idée idées images information informatique insuffisance intelligence
            international internationale interne introduction inégalités jeu jeune jeunes jeux jour
            journal juridique justice langage langues lecture lettre lettres leçons lieux lire
            littéraire littérature livre livres logique loi lois lumière lutte lycée madame main
            maison maladie maladies manière marché marchés marco marocaine mer mesure mieux milieu
            milieux moderne modèle modèles montagne morale mort morte mots mourir mouvement
            mouvements moyen moyenne musique musées mère méthode méthodes naissance nationale
            nature naturelle noir nombre nord norme normes notes numérique numériques nécessaire
            objet objets oeuvre opinion ordre organisation origine outil outils ouverture ouvrage
            paix parents paris parler parole parti partie passé patrimoine pauvreté pays paysage
            peinture penser pensée personne personnes petit petite petits peuple philosophie
            physique plan point points politique populaire population populations pouvoir poésie
            pratique presse principes problème problèmes processus production produits professeurs
            professionnelle projet projets protection présence psychologie public publics publique
            publiques punir père qualité quartier question questions quotidien red relation
            relations religieuse religion représentation représentations revue richesse risque
            risques roman romans route rural règles réalité réception récit réflexion réflexions
            réforme régime région régions république réseau réseaux résistance résultats révolution
            sache sang santé science sciences scientifique scientifiques scolaire scène sens
            services social sociale sociales sociaux sociologie soins solo sources sport stratégie
            stratégies structure sud sujet sujets surveiller système systèmes séance sécurité
            tableau technique techniques technologie temps tendances terre territoire territoires
            texte textes thèse théorie théories théâtre titre tome tradition traduction traitement
            traitements transport travailleurs travaux type université urbain urbaine usage usages
            vague valeur valeurs vent ventes verre victimes vieux vin visage visite vivre voix
            voyage voyageurs vrai échelle écoles économie économique économiques écrire écriture
            église électronique élèves énergie époque états études événements
        """),
        "es": _words("""
            abordaje acceso acción adolescentes agraria agricultura agrícola agua aguas algo
            alimentar alimentos ambiental ambiente amor antigua aplicación aprendizaje aproximación
            argentina armas arquitectura arte artes arts aspectos atención auge aula autor avances
            aventuras base bases bien breve buenos cambio cambios campo características carta casa
            casi casos centro ciencia ciencias clínica clínico colegio colombia comercio
            comparación competencia comportamiento comunicación comunidad comunidades conciencia
            conflicto conocimiento consideraciones construcción contexto cosa cosas creación
            crecimiento crisis critica crítica crítico cuerpo cuestión cuidado cuidados cultivo
            cultura cultural culturas cura curso cáncer datos debate deber decisiones defensa
            democracia deporte derechos desafío desafíos desarrollo descripción diagnóstico dinero
            discurso discursos diseño divina docente docentes doctrina doméstica día días economía
            económica económico ecuador edad educativa efecto efectos ejemplo ejercicio elementos
            embarazo empleo empresa empresas enfermedad enfermedades enfermería ensayo enseñanza
            entrevista escolar escrita escritura escuela escuelas espacio espacios españa estadio
            estrategia estrategias estructura estudiantes europa europea europeo evolución
            experiencia experiencias factores familia familiar familias filosofía fin forma
            formación formas fuentes función futuro física físico gente gestión global
            globalización gobiernos grande grandes grupo grupos guerra guía género hablar hechos
            herramienta hijos historias hombre humana humano humanos idea identidad identidades
            iglesia igualdad imagen impacto impactos importancia impresa independencia indígena
            indígenas infantil influencia información ingeniería inteligencia internacional
            internacionales international investigaciones investigación isla juego juegos justicia
            juventud laberinto lectura lengua lenguaje ley leyes libertad libro libros literario
            literatura lucha lugar luz línea madre madres maestro mancha manejo manera manual marco
            matemática matemáticas materiales mayores mecanismos medicina medida medio medios
            mejora memoria mente mercado mexicana mexicano mexicanos miedo migraciones migración
            mirada modelo modelos moderna modernidad moderno muerte mujer museo médico método
            métodos méxico música nacional nacionales naciones naturaleza necesidades niña niño
            noche nombre normativa norte notas nuestros número objetivos objeto obra obras opinion
            oportunidades orden organización origen orígenes pacientes padres palabra palabras
            parte pasado patrimonio paz pensamiento perspectiva perspectivas perú plan población
            pobreza poder poesía política políticas político políticos portugueses presencia
            prevalencia prevención primera primeros principios problema problemas proceso procesos
            producción profesional profesores programa programas propuesta propuestas prueba
            práctica prácticas pueblo pueblos puntos pública públicas público públicos quijote
            realidad recursos red redes reflexiones reflexión reforma regional regiones región
            relaciones religión rendimiento república resultados revisión revista revolución riesgo
            riesgos roman rural rápido sector seguimiento seguridad sentido sentidos servicio
            servicios siglos sistema sistemas social sociales sociedad sociología solo solos
            sostenible suelo suelos tecnología tecnologías tema temas teoría teorías terapia
            territorio texto textos tiempo tiempos tierra tipo toma tome trabajadores tradición
            trastornos tratamiento tutela técnica técnicas universidad universidades urbana urbano
            valor valores verdad viaje viejo vino violencia visión vivienda vivir voces voz zona
            época ética
        """),
        "pt": _words("""
            abordagem acesso adolescentes agricultura agrícola algo alguma alimentar alimentos
            alunos ambiental ambiente amor aplicação aprendizagem argentina armas arquitectura arte
            artes arts aspectos assistência atendimento atenção atividade atividades atual atuação
            auge aula autor aventuras ação ações bacia base bases breve caminho caminhos campo
            características carta casa casos centro chef cidade cidades cinema ciência ciências
            classe clínica clínico coleção comparação comportamento compreensão comunicação
            comunidade comunidades comércio conceito condições confronto conhecimento conhecimentos
            consciência construção contexto contos contribuição contribuições controle corpo
            crescimento criança crise critica crítica crítico cuidado cuidados cultivo cultura
            cultural culturas cura curso dados debate democracia desafio desafios desempenho
            desigualdade dia diagnóstico direito direitos discurso discursos diversidade divina
            docente doença doenças doméstica economia económica económico econômica econômico
            edição educacional efeito efeitos elementos emprego empresa empresas energia enfermagem
            ensaio entrevista escola escolar escolas escrita espaço espaços estratégia estratégias
            estratégicas estrutura estudantes europa evolução exercício experiência experiências
            factores familiar família famílias fatores feminino filosofal filosofia forma formas
            formação função futuro física físico gente gestão global globalização governo grande
            grandes grupo grupos guerra género gênero histórias homem homens humana humano humanos
            idade identidade identidades idosos igreja imagem imagens impacto impactos importância
            impressões indígena indígenas indústria infantil influência information informação
            informações infraestrutura infância inovação inteligência interação interesse
            internacional international introdução investigação jovens juventude lei leitura
            leituras letramento linguagem linha literatura literário livre livres livro livros
            lugar luta luz língua madame mancha manejo manual marco matemática materiais mecanismos
            medicina medida meios memória memórias menina mente mercado mestre metodologia mexicana
            mexicano mexicanos modelo modelos moderna moderno morte movimento movimentos mudança
            mudanças mulher município museu mãe mães médico método métodos méxico música nacional
            natureza nome norte notas número objetivos objeto obra obras olhar oportunidades ordem
            organização origem pacientes paisagem palavra palavras paris parte passado patrimônio
            paz pedagogia pedra pensamento percepção perspectiva perspectivas pesquisas
            planejamento pobreza poder poesia política políticas político políticos população
            populações portugueses presença prevalência prevenção primeiro princípios prisioneiro
            problema problemas processo processos produtos produção professor professores
            profissionais programa programas projeto projetos proposta propostas proteção prática
            práticas psicologia punir pública públicas público públicos quadro qualidade questão
            questões recursos red redes reflexão reflexões reforma regional região relação relações
            religião república resultados revista revisão risco riscos roman rural rápido sapo
            sector segurança sentido sentidos serviço serviços sistema sistemas sociais social
            sociedade sociologia solidária solo solos sport sustentabilidade sustentável tecnologia
            tecnologias tema temas tempo tempos teoria teorias terapia terra território testes
            texto textos tipo toma tome trabalhadores tradição tradução tratamento técnica técnicas
            universidade universidades universitário universitários urbana urbano usuários valor
            valores verdade viagem violência visite visão vivências voce voces voz zona água águas
            época ética
        """),
        "it": _words("""
            acceso accesso acqua adolescenti agraria ambientale ambiente amore antica antico
            appunti architettura argentina arte aspetti attività aula autore azione bacia bambino
            base bene beni breve cambiamenti cambiamento cambio campagne campo caratteristiche
            carta casa casi cause centro chef chiesa chirurgico cinema classe clinica clinico
            comportamento comune comunicazione comunità concetto condizioni confronto conoscenza
            conseguenze considerazioni contesto corpo corso cosa costruzione crescita crisi critica
            cultura culturale culturali culture cura dati definizione democrazia dibattito digitale
            diritti discorso divina docente donna dottrina economia economica economico edizione
            educazione effetti effetto elementi energia energie epoca esempio esercizi esperienza
            esperienze etica età europa europea europeo evoluzione famiglia famiglie film filosofia
            fin fisica fondamenti fonti forma formazione forme funzione futuro gente gestione
            giorno giovani giudizio giurisprudenza giustizia global governo grande gruppi gruppo
            guerra guerre guida idea identità immagine immagini impatto impresa imprese infermieri
            influenza informazione insegnamento insegnanti intelligence intelligenza interesse
            international interne introduzione istruzione journal legge lei lettera letteratura
            lettere lettura lezioni libertà libri libro linee lingua linguaggio lotta luce luoghi
            luogo madame madre maestro malattia malattie manuale marco mare matematica medicina
            medico medio medioevo memoria mente mercato metodi metodo metodologia misura modelle
            modelli modello moderna moderne moderno montagne morale morte movimento museo musica
            natura nome nord normativa norme notizie numeri numero obiettivi occhi opera opere
            ordine origine origini paesaggio paese paesi parola parole parte parti passato
            patrimonio paziente pazienti penale pensiero percorsi percorso persone pianificazione
            poesia politiche politico popolazione potere pratica pratiche presenza prevenzione
            privacy problema problemi processi processo produzione professor progetti progetto
            promessi proposta prospettive psicologia pubblica pubblico quadro qualità questione
            questioni rapporti rapporto realtà red regione relazione relazioni religione ricerche
            riflessioni riforma rischio risorse risultati rivista rivoluzione roman romanzo salute
            scienza scienze scrittura scuole secoli senso servizi servizio sicurezza sistema
            sistemi social sociale sociali società sociologia solo spazi spazio sperimentale sport
            stati storie strategia strategie struttura strutture studenti studia sud tecnica
            tecniche tecnologia tecnologie tema tempo teoria teorie terapia terra terre territorio
            testi testo tipo trattamento tutela umana umani umano università uomini uomo urbana
            urbano valore valori viaggio vino violenza visione visite voce volontà zona
        """),
        "nl": _words("""
            aandacht aanpak actie analyse arts auteur auteurs bedrijf bedrijven beeld begrip
            behandeling beleid beleving bescherming betekenis beweging bijdrage boek boeken brief
            campagne chef chemie chirurgie colombia controle crisis cultuur denken dienst
            dienstverlening digitale docenten dood duurzaamheid duurzame economie economische
            ecuador effecten eigen eisen elkaar energie enquête ervaringen europa europese familie
            film films functie gebied gebouw gedrag geld gemeente gemeenten geneeskunde gericht
            gesprek gezin gezondheid gezondheidszorg global groei groep grond handel hemel huis
            hulp inleiding instrumenten interesse international internationale interne jeugd
            journal kennis kerk kind klasse klimaat klimaatverandering kritische kunst kwaliteit
            lage landbouw leerlingen leraren lichaam licht liefde literatuur maatschappij marco
            markt meisjes mens methode methoden milieu model moderne muziek nationale nature natuur
            nieuws onderwijs ontdekking oorlog opvoeding ouderen ouders overheid patiënten
            persoonlijke perspectief plaats plan politiek politieke populaire praktijk principes
            privacy professor psychologie rechte rechten rechts red regering risico roman romans
            route ruimte samenleving samenwerking scholen school schrijven science sector sociaal
            social sociale solo spiegel sport stad stand steden stem strategie strijd studenten
            taal technische technologie tekst therapie tijd toekomst toepassing transport type
            veiligheid vent verandering verhaal verhalen verleden verre verzorging vlaams volk
            voorwaarden vrijheid vrouw waarde waarheid wandel wereld werk werken werkt wetenschap
            wetenschappelijk wetenschappen ziekte ziel zorg
        """),
        "pl": _words("""
            autor badań bezpieczeństwa bezpieczeństwo czasopismo człowiek człowieka dane danych
            działania edukacja edukacji energia europa europejskiej film form forma funkcjonowanie
            global gospodarka gospodarki handel historii informacji international jakości jakość
            język języka książki kształtowanie kultura kultury leczenie literatura literatury ludzi
            marco metoda metody miasta miasto miejsce model morale możliwości młodzieży natura
            nauczyciela nauczycieli nauk nauka nauki notes oceny ochrona ochrony osób pamięć
            państwa państwo perspektywy plan podstawy polityka polityki polskich polskiego
            porównanie prac praca praktyka problemy procesy przedsiębiorstw przedsiębiorstwa
            przyszłość psychologia red reform reforma religia rodziny roman romans rozwoju rynku
            science sens solo sport społeczeństwa społeczna społeczne społecznej społecznych
            strategia strategie struktur studia system systemu sytuacja szkole szkoły sztuka
            technik technologie tekst teoria teorie terapia transport twierdzenie uczniów warunki
            województwa wojny wolność współczesne wybór zarządzania zarządzanie zdrowie zmiany
            znaczenia świat świata źródła życie
        """),
    }
)
"""Words by language (BCP 47 primary subtag), in lower case."""
