"""Words and patterns of sentences for invented prose, in English and in Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = [
    "CHINESE_LABELS",
    "CHINESE_SENTENCES",
    "CHINESE_TITLES",
    "CHINESE_WORDS",
    "ENGLISH_LABELS",
    "ENGLISH_SENTENCES",
    "ENGLISH_TITLES",
    "ENGLISH_WORDS",
    "TRADITIONAL",
]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


ENGLISH_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "adjective": _words("""
        acute adaptive advanced aerobic ambient aquatic auditory benign chronic clinical cognitive
        coastal complex cortical degraded delayed digital dynamic early elastic elderly emerging
        endemic epithelial experimental familial fluorescent functional genetic global granular
        hepatic hybrid hydraulic immune industrial innate integrated invasive late local magnetic
        marine mature metabolic microbial mild moderate molecular mountainous neural novel nuclear
        obese optical oral organic passive pediatric peripheral persistent porous primary rapid
        rare recurrent regional renal resistant rural seasonal secondary severe sparse spatial
        stable surgical systemic temporal thermal tropical urban vascular viral volatile
    """),
    "noun": _words("""
        absorption activation adhesion aggregation allocation apoptosis asymmetry autophagy behavior
        binding biosynthesis burden calibration capacity circulation clearance coherence collapse
        combustion composition compression conductance connectivity consumption corrosion damage
        degradation density deposition detection differentiation diffusion diversity drainage
        efficacy elasticity emission energy erosion exhaustion exposure expression fatigue
        fermentation fibrosis filtration fixation fragility function growth healing heterogeneity
        homeostasis hydration hypoxia immunity impairment infection infiltration inflammation
        inhibition injury ischemia irrigation learning leakage literacy loading localization
        metabolism metastasis migration mineralization mobility mortality nutrition oxidation
        permeability perfusion photosynthesis plasticity polarity pollution precision prevalence
        progression proliferation recovery recurrence regeneration regulation remodeling repair
        resilience retention rigidity secretion sedimentation segmentation senescence sensitivity
        signaling sleep stability storage stress survival symmetry tolerance toxicity transcription
        transport turnover uptake variability viscosity
    """),
    "things": _words("""
        adolescents adults alloys antibodies archives batteries biomarkers bridges canals catalysts
        catchments cells children cities clinics cohorts composites copolymers crops crystals
        deposits electrodes embryos enzymes estuaries families farmers filters fish forests
        fractures galaxies glaciers grains grasslands hospitals hydrogels implants infants
        influencers insects isolates joints kidneys lakes lasers lesions livers lungs managers
        membranes mice microplastics mothers muscles nanoparticles networks neurons nurses organoids
        oxides participants pathogens patients peatlands pipelines plants polymers pupils rats
        receptors regions reservoirs residents resins rivers robots satellites schools sediments
        sensors slopes soils spores students teachers tissues tumors turbines vaccines veins
        vessels villages volunteers wetlands workers wounds
    """),
    "method": (
        "a randomized trial",
        "a retrospective cohort",
        "a cross-sectional survey",
        "a Bayesian model",
        "finite element analysis",
        "a graph neural network",
        "single-cell sequencing",
        "mass spectrometry",
        "a multicenter registry",
        "Mendelian randomization",
        "time series analysis",
        "electron microscopy",
        "a systematic review",
        "a factorial experiment",
        "semi-structured interviews",
        "remote sensing",
        "a difference design",
        "flow cytometry",
        "a decision tree",
        "spectral clustering",
        "a wind tunnel",
        "transfer learning",
        "isotope labeling",
        "structural equation modeling",
    ),
    "verb": _words("""
        altered amplified attenuated changed controlled decreased delayed determined disrupted
        enhanced explained governed impaired improved increased influenced inhibited limited
        maintained modified modulated preceded predicted prevented promoted protected raised reduced
        regulated restored reversed shaped shortened stabilized suppressed sustained weakened
    """),
    "compared": _words("""
        analyzed assessed characterized compared described estimated evaluated examined explored
        investigated mapped measured modeled monitored quantified recorded reviewed simulated
        studied tested traced
    """),
    "adverb": _words("""
        broadly chiefly clearly consistently gradually largely markedly mildly notably partly
        rapidly selectively sharply significantly slightly steadily strongly substantially
    """),
    "group": _words("""
        control treatment placebo reference intervention early late rural urban training validation
        baseline exposed untreated younger older
    """),
    "place": (
        "Aldermoor",
        "the Ostrel plain",
        "Lower Vesk",
        "Harrowgate",
        "the Minjiang delta",
        "northern Calvia",
        "Qingyun county",
        "the Tarn valley",
        "Port Lennox",
        "Yunshan",
        "the Orle basin",
        "three provinces",
    ),
}
ENGLISH_SENTENCES: Final[tuple[str, ...]] = (
    "The {noun} of {things} is a {adjective} problem that has been studied for many years.",
    "However, it is not known how {adjective} {noun} affects {things} in {place}.",
    "We {compared} the {adjective} {noun} of {number} {things} with {method}.",
    "In this study, we {compared} whether {noun} and {noun} {verb} the {noun} of {things}.",
    "The {group} group had {adverb} lower {noun} than the {group} group ({p}).",
    "After {small} months, {adjective} {noun} was {percent}% higher in {things} than in {things}.",
    "These results suggest that {adjective} {noun} {verb} {noun} by means of {adjective} {noun}.",
    "Neither {noun} nor {noun} was associated with the age of the {things}.",
    "A total of {number} {things} were enrolled, of which {small} were excluded from the analysis.",
    "Using {method}, we show that {noun} is {adverb} linked to the {noun} of {adjective} {things}.",
    "Our findings should be confirmed in larger samples of {things} from {place}.",
    "Data were collected between {year} and {later} and {compared} by {method}.",
    "The model explained {percent}% of the variance in {noun} (95% CI {low}-{high}).",
    "It has been proposed that {things} with {adjective} {noun} have a greater risk of {noun}.",
    "Although {noun} {verb} {noun}, the effect on {adjective} {things} was small and short.",
    "This work provides a basis for the design of {adjective} {things} and for their use.",
    "Both {noun} and {adjective} {noun} were {compared} at the start and at the end of the period.",
    "There was no difference between the {group} and the {group} groups in {noun} ({p}).",
    "Here we describe {method} that can be used to follow {noun} in {adjective} {things}.",
    "To our knowledge, this is the first report of {adjective} {noun} among {things} in {place}.",
    "Further work is needed to understand the {noun} that {verb} {adjective} {things}.",
    "Costs fell from {number} to {small} for each of the {things} that were {compared}.",
    "When {noun} was {verb}, the {things} {adverb} recovered their {noun} within {small} days.",
    "The sensitivity and specificity of {noun} were {percent}% and {percent}%, respectively.",
)
ENGLISH_TITLES: Final = (
    "Effects of {adjective} {noun} on the {noun} of {things}: results from {method}.",
    "The role of {noun} in {adjective} {noun} and its relation to {things}",
    "{Adjective} {noun} and the risk of {noun} among {adjective} {things} in {place}.",
    "How {adjective} {things} respond to {noun}: evidence of {adjective} {noun} from {method}",
    "Association between {noun} and {noun} in {things} with {adjective} {noun}.",
    "Towards a theory of {noun}: {adjective} {things} and the limits of {noun}",
    "{Adjective} {things} for the {noun} of {adjective} {things}.",
    "Is {noun} of {things} a marker of {adjective} {noun}? The view from {method}.",
    "Development of {method} for the {noun} of {things} under {adjective} {noun}",
    "{Noun}, {noun} and {noun} of {adjective} {things} after {adjective} {noun}.",
)
ENGLISH_LABELS: Final = ("Background", "Methods", "Results", "Conclusions")

CHINESE_WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "adjective": _words("""
        急性 慢性 早期 晚期 局部 全身 复杂 动态 稳定 持续 显著 轻度 中度 重度 新型 传统 典型 罕见
        常见 高效 低温 高温 沿海 山区 城市 农村 老年 青年 儿童 区域 季节性 原发性 继发性 进行性
        复发性 多孔 柔性 自适应 大规模 多源 深层 浅层 热带 干旱 湿润
    """),
    "noun": _words("""
        代谢 凋亡 增殖 迁移 分化 炎症 纤维化 氧化应激 免疫调节 信号传导 基因表达 药物敏感性
        认知功能 睡眠质量 营养状况 生活质量 心理韧性 康复效果 微生物多样性 土壤侵蚀 水分利用
        养分循环 碳排放 能量消耗 渗透率 力学性能 疲劳寿命 腐蚀行为 热稳定性 导电性能 图像分割
        目标识别 路径规划 故障诊断 负荷预测 参数估计 风险评估 资源配置 产业结构 政策效应 空间分布
        时间序列 演化规律 学习动机 教学质量 文化认同 语言习得 骨密度 血流灌注 伤口愈合 肺功能
        肾损伤
    """),
    "things": _words("""
        患者 细胞 小鼠 大鼠 儿童 学生 教师 护士 农户 居民 企业 社区 医院 学校 湖泊 河流 湿地 森林
        草地 农田 作物 水稻 小麦 玉米 鱼类 昆虫 菌株 疫苗 抗体 蛋白 纳米颗粒 复合材料 合金 电极
        电池 催化剂 薄膜 水凝胶 传感器 机器人 无人机 神经网络 桥梁 隧道 边坡 管道 风机 肿瘤 血管
        关节 肝脏 神经元
    """),
    "method": _words("""
        随机对照试验 回顾性队列研究 横断面调查 病例对照研究 有限元分析 数值模拟 单细胞测序
        质谱分析 流式细胞术 深度学习 迁移学习 遥感反演 问卷调查 结构方程模型 面板数据回归 正交试验
        荟萃分析 电子显微镜观察 贝叶斯模型 聚类分析 主成分分析 半结构化访谈
    """),
    "verb": _words("""
        促进 抑制 改善 降低 提高 影响 调节 延缓 加速 增强 削弱 恢复 维持 预测 决定 限制 缓解 诱导
    """),
    "compared": _words("比较 分析 评价 测定 探讨 考察 描述 模拟 检测 研究 总结 验证 观察 估算"),
    "adverb": _words("明显 显著 逐渐 迅速 部分 有效 持续 稳步 大幅 略微"),
    "group": _words("对照 治疗 试验 干预 观察 联合 常规 高剂量 低剂量 早期 晚期"),
    "place": _words("云岭县 青河流域 东泽平原 南浦市 白石山区 临川三角洲 北岭地区 三个省份 西屏镇"),
}
CHINESE_SENTENCES: Final[tuple[str, ...]] = (
    "{noun}是影响{things}{noun}的重要因素，长期以来受到广泛关注。",
    "然而，{adjective}{noun}对{place}{things}的作用机制尚不清楚。",
    "本研究采用{method}{compared}了{number}例{things}的{adjective}{noun}。",
    "结果表明，{group}组的{noun}{adverb}低于{group}组，差异有统计学意义（{p}）。",
    "经过{small}个月，{things}的{noun}提高了{percent}%，而{noun}没有变化。",
    "上述结果提示，{adjective}{noun}可通过{noun}{verb}{things}的{noun}。",
    "共纳入{number}名{things}，其中{small}名因资料不全被剔除。",
    "基于{method}，我们发现{noun}与{adjective}{things}的{noun}密切相关。",
    "该方法为{things}的{noun}提供了新的思路和理论依据。",
    "数据收集于{year}年至{later}年，并用{method}进行{compared}。",
    "模型解释了{noun}变异的{percent}%，预测精度{adverb}优于传统方法。",
    "两组在年龄、性别和{noun}方面均无差异（{p}）。",
    "今后仍需在更大范围内{compared}{adjective}{things}的{noun}及其与{noun}的关系。",
    "{adjective}条件下，{things}的{noun}先升高后降低，并在第{small}天达到峰值。",
    "因此，应当重视{things}的{noun}，以{verb}其{noun}。",
    "目的在于{compared}{noun}和{noun}对{adjective}{things}的影响。",
)
CHINESE_TITLES: Final = (
    "{adjective}{noun}对{things}{noun}的影响：基于{method}的研究",
    "{things}{noun}与{noun}的相关性分析",
    "{place}{adjective}{things}的{noun}及其影响因素",
    "基于{method}的{things}{noun}研究进展",
    "{adjective}{things}{noun}的作用机制、临床应用与展望",
    "{noun}{verb}{things}{noun}的机制研究",
    "{method}在{adjective}{things}{noun}中的应用",
    "面向{things}的{adjective}{noun}方法",
)
CHINESE_LABELS: Final = ("目的", "方法", "结果", "结论")

# Simplified characters of the words above that traditional text does not have, and what it has
TRADITIONAL: Final = str.maketrans(
    "响长来广关对结组统计学义经过个没变纳资们发现该为论数进释预测传两龄别无围内条达应"
    "当视临杂动态稳续显轻见温区农节继规层浅热带湿润谢迁纤维调号导药认质营养状况韧样蚀"
    "环渗劳寿电图标识径诊断负参风险评产业间时习语伤肾损细师护户医麦鱼类颗剂胶络桥边肿"
    "脏随试验顾队横拟单谱术遥问归荟镜观贝叶访谈缓强决诱较讨检总证渐疗联县东泽镇",
    "響長來廣關對結組統計學義經過個沒變納資們發現該為論數進釋預測傳兩齡別無圍內條達應"
    "當視臨雜動態穩續顯輕見溫區農節繼規層淺熱帶濕潤謝遷纖維調號導藥認質營養狀況韌樣蝕"
    "環滲勞壽電圖標識徑診斷負參風險評產業間時習語傷腎損細師護戶醫麥魚類顆劑膠絡橋邊腫"
    "臟隨試驗顧隊橫擬單譜術遙問歸薈鏡觀貝葉訪談緩強決誘較討檢總證漸療聯縣東澤鎮",
)
